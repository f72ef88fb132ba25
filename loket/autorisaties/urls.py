"""The Autorisaties API, and /beheer/applicaties/."""

from django.urls import path

from loket.autorisaties import pages
from loket.autorisaties.api import PARTS
from loket.autorisaties.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "autorisaties"
urlpatterns = [
    *api_urls(API, PARTS),
    path("beheer/applicaties/", pages.overview, name="overview"),
    path("beheer/applicaties/<uuid:applicatie_id>/", pages.show, name="show"),
    path("beheer/applicaties/<uuid:applicatie_id>/sleutel/", pages.give_sleutel, name="give_sleutel"),
    path("beheer/applicaties/<uuid:applicatie_id>/sleutel/intrekken/", pages.revoke_sleutel, name="revoke_sleutel"),
]
