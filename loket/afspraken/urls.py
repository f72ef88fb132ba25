"""Addresses of appointments: for everybody, by the visitor's own link, and for staff."""

from django.urls import path

from loket.afspraken.pages import agenda, make, mine, sluiten, soorten, staff
from loket.kernel.language import in_both_languages

app_name = "afspraken"
urlpatterns = [
    in_both_languages(
        path("afspraak/maken/", make.make, name="make"),
        path("afspraak/maken/gegevens/", make.who, name="who"),
        path("afspraak/<str:token>/", mine.mine, name="mine"),
        path("afspraak/<str:token>/verzetten/", mine.move, name="move"),
        path("afspraak/<str:token>/afzeggen/", mine.cancel, name="cancel"),
        path("afspraak/<str:token>/eerder/", mine.earlier, name="earlier"),
        path("afspraak/<str:token>/agenda.ics", mine.calendar, name="calendar"),
    ),
    path("agenda/<str:secret>.ics", agenda.feed, name="feed"),
    path("werk/afspraken/", staff.day, name="day"),
    path("werk/afspraken/agenda/", agenda.link, name="agenda"),
    path("werk/afspraken/verzetten/", staff.doubt, name="doubt"),
    path("werk/afspraken/verzetten/nu/", staff.rebook, name="rebook"),
    path("werk/afspraken/sluiten/", sluiten.sluiten, name="sluiten"),
    path("werk/afspraken/<uuid:afspraak_id>/", staff.one, name="one"),
    path("werk/afspraken/<uuid:afspraak_id>/stand/", staff.came, name="came"),
    path("beheer/afspraken/", soorten.overview, name="soorten"),
    path("beheer/afspraken/nieuw/", soorten.soort, name="new_soort"),
    path("beheer/afspraken/<slug:code>/", soorten.soort, name="soort"),
]
