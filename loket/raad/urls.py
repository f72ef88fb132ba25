"""Addresses of meetings."""

from django.urls import path

from loket.raad.api import ori
from loket.raad.pages import public
from loket.raad.schemas.ori import ROOT

app_name = "raad"
OPEN_DATA = ROOT.removeprefix("/")
urlpatterns = [
    path("raad/", public.listing, name="list"),
    path("raad/<uuid:vergadering_id>/", public.vergadering, name="vergadering"),
    path("raad/stukken/<uuid:stuk_id>/", public.stuk, name="stuk"),
    path(f"{OPEN_DATA}/vergaderingen", ori.vergaderingen, name="open_data"),
    path(f"{OPEN_DATA}/vergaderingen/<uuid:id>", ori.vergadering),
    path(f"{OPEN_DATA}/agendapunten", ori.agendapunten),
    path(f"{OPEN_DATA}/agendapunten/<uuid:id>", ori.agendapunt),
    path(f"{OPEN_DATA}/informatieobjecten", ori.informatieobjecten),
    path(f"{OPEN_DATA}/informatieobjecten/<uuid:id>", ori.informatieobject),
    path(f"{OPEN_DATA}/stemmingen", ori.stemmingen),
    path(f"{OPEN_DATA}/stemmingen/<uuid:id>", ori.stemming),
]
