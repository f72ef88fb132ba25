"""The Besluiten API, and /werk/besluiten/."""

from django.urls import path

from loket.besluiten.api import PARTS
from loket.besluiten.pages import decide, show
from loket.besluiten.queries.shapes import API
from loket.zgw.openapi import api_urls

app_name = "besluiten"
urlpatterns = [
    *api_urls(API, PARTS),
    path("werk/besluiten/nieuw/<uuid:zaak_id>/", decide.decide, name="decide"),
    path("werk/besluiten/<uuid:besluit_id>/", show.show, name="show"),
    path("werk/besluiten/<uuid:besluit_id>/verbeteren/", show.correct, name="correct"),
    path("werk/besluiten/<uuid:besluit_id>/intrekken/", show.withdraw, name="withdraw"),
]
