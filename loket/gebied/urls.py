"""Addresses of gebied: /api/adressen, /api/lichtmasten, /kaart/tegels, /beheer/gebied."""

from django.urls import path

from loket.gebied import api, pages
from loket.kernel.api import by_method

app_name = "gebied"
urlpatterns = [
    path("api/adressen", by_method(GET=api.addresses), name="addresses"),
    path("api/adressen/bij", by_method(GET=api.place), name="place"),
    path("api/lichtmasten", by_method(GET=api.lamp_posts), name="lamp_posts"),
    path("kaart/schets.json", by_method(GET=api.sketch), name="sketch"),
    path("kaart/tegels/<int:z>/<int:x>/<int:y>.png", pages.tile, name="tile"),
    path("beheer/gebied/", pages.overview, name="overview"),
]
