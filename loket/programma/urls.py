"""The addresses of the programme."""

from django.urls import path

from loket.programma.pages import boek, maatregel, overzicht, visie

app_name = "programma"
urlpatterns = [
    path("werk/programma/", overzicht.overview, name="overzicht"),
    path("werk/programma/boeken/", overzicht.all_books, name="boeken"),
    path("werk/programma/ideeen/", overzicht.ideas, name="suggesties"),
    path("werk/programma/ideeen/<uuid:suggestie_id>/", overzicht.answer, name="antwoord"),
    path("werk/programma/visie/", visie.vision, name="visie"),
    path("werk/programma/visie/nieuw/", visie.new, name="stuk-nieuw"),
    path("werk/programma/visie/<uuid:stuk_id>/", visie.stuk, name="stuk"),
    path("werk/programma/visie/<uuid:stuk_id>/vaststellen/", visie.adopt, name="vaststellen"),
    path("werk/programma/visie/<uuid:stuk_id>/gelezen/", visie.read, name="gelezen"),
    path("werk/programma/waarde/<uuid:waarde_id>/", visie.translate, name="waarde"),
    path("werk/programma/waarde/<uuid:waarde_id>/bijdrage/", visie.contribute, name="bijdrage"),
    path("werk/programma/vertaling/<uuid:vertaling_id>/", visie.decide, name="vertaling"),
    path("werk/programma/maatregelen/", maatregel.work, name="maatregelen"),
    path("werk/programma/maatregelen/nieuw/", maatregel.new, name="maatregel-nieuw"),
    path("werk/programma/maatregelen/<uuid:maatregel_id>/", maatregel.one, name="maatregel"),
    path("werk/programma/maatregelen/<uuid:maatregel_id>/<slug:stap>/", maatregel.step, name="stap"),
    path("werk/programma/deelproject/<uuid:deelproject_id>/", boek.project, name="deelproject"),
    path("werk/programma/deelproject/<uuid:deelproject_id>/beginnen/", boek.start, name="deelproject-begin"),
    path("werk/programma/boek/<slug:boek>/", boek.books, name="boek"),
    path("werk/programma/boek/<slug:boek>/nieuw/", boek.new, name="regel-nieuw"),
    path("werk/programma/boek/<slug:boek>/<uuid:regel_id>/", boek.line, name="regel"),
]
