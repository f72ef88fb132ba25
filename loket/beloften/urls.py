"""The addresses of beloften."""

from django.urls import path

from loket.beloften.pages import bord

app_name = "beloften"
urlpatterns = [
    path("beloften/", bord.promises, name="promises"),
    path("beloften/bouwstenen/", bord.blocks, name="blocks"),
    path("beloften.csv", bord.as_csv, name="csv"),
    path("werk/beloften/", bord.work, name="work"),
    path("werk/beloften/<uuid:instrument_id>/", bord.instrument, name="instrument"),
]
