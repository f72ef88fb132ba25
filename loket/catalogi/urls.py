"""Addresses of the catalogue."""

from loket.catalogi.api import RESOURCES
from loket.catalogi.queries.shapes import API
from loket.zgw.openapi import api_urls

urlpatterns = api_urls(API, RESOURCES)
