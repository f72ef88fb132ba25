"""/werk/ itself, and what several tell together of a customer; the rest under it belongs to the capabilities."""

from django.urls import path

from loket.werkplek.pages import klant, search, start

app_name = "werkplek"
urlpatterns = [
    path("werk/", start.start, name="start"),
    path("werk/zoeken/", search.search, name="search"),
    path("werk/zoeken/gevonden/", search.found_as_data, name="found"),
    path("werk/partijen/<uuid:partij_id>/contacten-en-zaken/", klant.klant, name="klant"),
]
