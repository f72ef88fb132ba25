"""The addresses of the programme."""

from django.urls import path

from loket.programma.pages import maatregel

app_name = "programma"
urlpatterns = [
    path("werk/programma/maatregelen/", maatregel.work, name="maatregelen"),
    path("werk/programma/maatregelen/nieuw/", maatregel.new, name="maatregel-nieuw"),
    path("werk/programma/maatregelen/<uuid:maatregel_id>/", maatregel.one, name="maatregel"),
    path("werk/programma/maatregelen/<uuid:maatregel_id>/<slug:stap>/", maatregel.step, name="stap"),
]
