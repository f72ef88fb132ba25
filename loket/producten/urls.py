"""Addresses for other systems, and for who arranges products. What residents read is of the website."""

from django.urls import path

from loket.producten import pages
from loket.producten.api import catalogi, producttypen

app_name = "producten"
API = "producttypen/api/v1"
urlpatterns = [
    path("beheer/producten/", pages.overview, name="overview"),
    path("beheer/producten/namen/", pages.names, name="names"),
    path("beheer/producten/onderwerpen/nieuw/", pages.onderwerp, name="add_onderwerp"),
    path("beheer/producten/onderwerpen/<slug:code>/", pages.onderwerp, name="onderwerp"),
    path("beheer/producten/organisaties/nieuw/", pages.instantie, name="add_instantie"),
    path("beheer/producten/organisaties/<slug:code>/", pages.instantie, name="instantie"),
    path("producten/sc.xml", catalogi.feed, name="feed"),
    path(f"{API}/producttypen", producttypen.producttypen, name="api_list"),
    path(f"{API}/producttypen/actuele-prijzen", producttypen.actuele_prijzen, name="api_prices"),
    path(f"{API}/producttypen/<uuid:uuid>", producttypen.producttype, name="api_one"),
    path(f"{API}/producttypen/<uuid:uuid>/content", producttypen.content, name="api_content"),
    path(f"{API}/producttypen/<uuid:uuid>/actuele-prijs", producttypen.actuele_prijs, name="api_price"),
    path(f"{API}/themas", producttypen.themas, name="api_themas"),
    path(f"{API}/organisaties", producttypen.organisaties, name="api_organisaties"),
]
