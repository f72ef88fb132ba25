"""Addresses of the Zaken API."""

from loket.zaken.api import RESOURCES
from loket.zaken.queries.shapes import API
from loket.zgw.openapi import api_urls

urlpatterns = api_urls(API, RESOURCES)
