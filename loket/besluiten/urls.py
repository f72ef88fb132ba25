"""The Besluiten API."""

from loket.besluiten.api import PARTS
from loket.besluiten.queries.shapes import API
from loket.zgw.openapi import api_urls

urlpatterns = api_urls(API, PARTS)
