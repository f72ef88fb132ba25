"""The Zaken API, and what the contact centre sees."""

from django.urls import URLPattern, URLResolver, path

from loket.zaken.api import RESOURCES
from loket.zaken.pages import kcc
from loket.zaken.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "zaken"
contact_centre: list[URLPattern] = [
    path("werk/zaak-opzoeken/", kcc.find, name="kcc"),
    path("werk/zaak-opzoeken/<uuid:zaak_id>/", kcc.zaak, name="kcc_zaak"),
]
urlpatterns: list[URLPattern | URLResolver] = [*api_urls(API, RESOURCES), *contact_centre]
