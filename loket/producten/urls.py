"""Addresses for other systems. The pages of products are of the website."""

from django.urls import path

from loket.producten.api import catalogi, producttypen

app_name = "producten"
API = "producttypen/api/v1"
urlpatterns = [
    path("producten/sc.xml", catalogi.feed, name="feed"),
    path(f"{API}/producttypen", producttypen.producttypen, name="api_list"),
    path(f"{API}/producttypen/actuele-prijzen", producttypen.actuele_prijzen, name="api_prices"),
    path(f"{API}/producttypen/<uuid:uuid>", producttypen.producttype, name="api_one"),
    path(f"{API}/producttypen/<uuid:uuid>/content", producttypen.content, name="api_content"),
    path(f"{API}/producttypen/<uuid:uuid>/actuele-prijs", producttypen.actuele_prijs, name="api_price"),
    path(f"{API}/themas", producttypen.themas, name="api_themas"),
    path(f"{API}/organisaties", producttypen.organisaties, name="api_organisaties"),
]
