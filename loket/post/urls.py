"""The addresses of post. Nothing of a letter stands in one."""

from django.urls import path

from loket.post.pages import figures, lists, outgoing, scan, stuk, tray

app_name = "post"
urlpatterns = [
    path("werk/post/", scan.work, name="work"),
    path("werk/post/in-het-menu/", lists.in_rail, name="in_rail"),
    path("werk/post/scannen/", tray.scannen, name="scannen"),
    path("werk/post/scheidingsblad.pdf", tray.sheet, name="sheet"),
    path("werk/post/scan/<uuid:scan_id>/", scan.one, name="scan"),
    path("werk/post/scan/<uuid:scan_id>/bladzijde/<int:number>/", scan.picture_of, name="page"),
    path("werk/post/scan/<uuid:scan_id>/<slug:stap>/", tray.step, name="scan_step"),
    path("werk/post/postkamer/", lists.room, name="room"),
    path("werk/post/team/", lists.team, name="team"),
    path("werk/post/zonder-zaak/", lists.no_zaak, name="no_zaak"),
    path("werk/post/uitgaand/", outgoing.work, name="outgoing"),
    path("werk/post/uitgaand/afdrukken/", outgoing.print_all, name="print_all"),
    path("werk/post/uitgaand/verstuurd/", outgoing.send_all, name="send_all"),
    path("werk/post/register/", lists.year, name="register"),
    path("werk/post/cijfers/", figures.figures, name="figures"),
    path("werk/post/cijfers.csv", figures.csv_of_year, name="csv"),
    path("werk/post/afspraken/", figures.afspraken_of_teams, name="afspraken"),
    path("werk/post/stuk/<uuid:poststuk_id>/", stuk.one, name="one"),
    path("werk/post/stuk/<uuid:poststuk_id>/bestand/", stuk.content, name="content"),
    path("werk/post/stuk/<uuid:poststuk_id>/<slug:stap>/", stuk.step, name="step"),
]
