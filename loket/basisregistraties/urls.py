"""The addresses of what people say is wrong in a register."""

from django.urls import path

from loket.basisregistraties import pages

app_name = "basisregistraties"
urlpatterns = [
    path("werk/terugmeldingen/", pages.work, name="work"),
    path("werk/terugmeldingen/inrichten/", pages.arrange, name="arrange"),
    path("werk/terugmeldingen/<uuid:terugmelding_id>/", pages.one, name="one"),
]
