"""/werk/partijen/: customers, for staff."""

from django.urls import path

from loket.partijen.pages import bezoek, find, partij, verbeteren

app_name = "partijen"
urlpatterns = [
    path("werk/partijen/", find.find, name="find"),
    path("werk/partijen/bezoeken/", bezoek.late, name="late"),
    path("werk/partijen/bezoeken/<uuid:bezoek_id>/", bezoek.report, name="report"),
    path("werk/partijen/bezoeken/<uuid:bezoek_id>/afzeggen/", bezoek.give_up, name="give_up"),
    path("werk/partijen/afspraken/<uuid:afspraak_id>/klaar/", bezoek.finish, name="finish"),
    path("werk/partijen/<uuid:partij_id>/", partij.one, name="one"),
    path("werk/partijen/<uuid:partij_id>/verbeteren/", verbeteren.correct, name="correct"),
    path("werk/partijen/<uuid:partij_id>/toestemming/", partij.give, name="give"),
    path("werk/partijen/<uuid:partij_id>/toestemming/<uuid:toestemming_id>/", partij.revoke, name="revoke"),
    path("werk/partijen/<uuid:partij_id>/accountmanager/", partij.accountmanager, name="accountmanager"),
    path("werk/partijen/<uuid:partij_id>/bezoek/", bezoek.plan, name="plan"),
]
