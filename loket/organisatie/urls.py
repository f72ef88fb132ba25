"""/werk/medewerkersgids/, /werk/ik/afwezigheid/ and /beheer/organisatie/."""

from django.urls import path

from loket.organisatie.pages import absence, directory, medewerker, register

app_name = "organisatie"
urlpatterns = [
    path("werk/medewerkersgids/", directory.medewerkersgids, name="directory"),
    path("werk/ik/afwezigheid/", absence.own, name="own_absence"),
    path("werk/ik/afwezigheid/<uuid:id>/", absence.change, name="change_absence"),
    path("werk/ik/afwezigheid/<uuid:id>/intrekken/", absence.withdraw, name="withdraw_absence"),
    path("beheer/organisatie/", register.overview, name="overview"),
    path("beheer/organisatie/gemeente/", register.gemeente, name="gemeente"),
    path("beheer/organisatie/afwezigheid/", absence.everybody, name="absences"),
    path("beheer/organisatie/medewerkers/<uuid:id>/functie/", medewerker.assign_functie, name="assign_functie"),
    path("beheer/organisatie/medewerkers/<uuid:id>/vakgebied/", medewerker.grant_skill, name="grant_skill"),
    path("beheer/organisatie/medewerkers/<uuid:id>/uit-dienst/", medewerker.end_employment, name="end_employment"),
    path("beheer/organisatie/medewerkers/<uuid:id>/in-dienst/", medewerker.resume_employment, name="resume"),
    path("beheer/organisatie/vervulling/<int:filling_id>/einde/", medewerker.end_functie, name="end_functie"),
    path("beheer/organisatie/vakgebied/<int:held_id>/einde/", medewerker.end_skill, name="end_skill"),
    path("beheer/organisatie/<slug:slug>/", register.rows, name="rows"),
    path("beheer/organisatie/<slug:slug>/nieuw/", register.add, name="add"),
    path("beheer/organisatie/<slug:slug>/<str:id>/", register.change, name="change"),
]
