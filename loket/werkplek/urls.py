"""/werk/ itself; what stands under it belongs to the capabilities."""

from django.urls import path

from loket.werkplek import pages

app_name = "werkplek"
urlpatterns = [
    path("werk/", pages.start, name="start"),
    path("werk/zoeken/", pages.search, name="search"),
    path("werk/zoeken/gevonden/", pages.found_as_data, name="found"),
]
