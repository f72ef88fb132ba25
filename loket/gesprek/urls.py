"""The addresses of the agent's screen. Nothing that was typed stands in one."""

from django.urls import path

from loket.gesprek.pages import afspraak, customer, figures, knelpunt, number, passed, save, screen, transfer

app_name = "gesprek"
urlpatterns = [
    path("werk/gesprek/", passed.entrance, name="screen"),
    path("werk/gesprek/belt/", screen.ringing, name="ringing"),
    path("werk/gesprek/zoeken/", screen.search, name="search"),
    path("werk/gesprek/antwoord/", screen.open_answer, name="open"),
    path("werk/gesprek/bewaren/", screen.keep, name="keep"),
    path("werk/gesprek/leeg/", screen.empty, name="empty"),
    path("werk/gesprek/afspraak/", afspraak.make, name="appointment"),
    path("werk/gesprek/knelpunt/", knelpunt.note, name="knelpunt"),
    path("werk/klantcontacten/cijfers/", figures.figures, name="figures"),
    path("werk/klantcontacten/cijfers.csv", figures.figures_csv, name="figures_csv"),
    path("werk/gesprek/doorverbonden/klaar/", passed.over, name="over"),
    path("werk/gesprek/nummer/", number.give, name="number"),
    path("werk/gesprek/doorverbinden/", transfer.door, name="door"),
    path("werk/gesprek/doorverbinden/naar/", transfer.pass_on, name="pass_on"),
    path("werk/gesprek/doorverbinden/uitkomst/", transfer.outcome, name="outcome"),
    path("werk/gesprek/doorverbinden/terugbellen/", transfer.call_back, name="call_back"),
    path("werk/gesprek/klant/", customer.find, name="find"),
    path("werk/gesprek/klant/kiezen/", customer.choose, name="choose"),
    path("werk/gesprek/klant/controle/", customer.check, name="check"),
    path("werk/gesprek/klant/ander/", customer.other, name="other"),
    path("werk/gesprek/klaar/", save.save, name="save"),
]
