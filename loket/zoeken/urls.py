"""Addresses of search."""

from django.urls import path

from loket.zoeken import api

app_name = "zoeken"
urlpatterns = [
    path("api/zoek", api.search, name="api_search"),
    path("api/zoek/suggesties", api.suggest, name="api_suggest"),
]
