"""Addresses of documents."""

from loket.documenten.api import RESOURCES
from loket.documenten.queries.shapes import API
from loket.zgw.openapi import api_urls

urlpatterns = api_urls(API, RESOURCES)
