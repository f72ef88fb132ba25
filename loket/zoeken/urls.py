"""Addresses of search: for everybody, and for editors who arrange it."""

from django.urls import path

from loket.zoeken import api
from loket.zoeken.pages import overview, synonyms

app_name = "zoeken"
urlpatterns = [
    path("api/zoek", api.search, name="api_search"),
    path("api/zoek/suggesties", api.suggest, name="api_suggest"),
    path("beheer/zoeken/", overview.overview, name="overview"),
    path("beheer/zoeken/meten/", overview.measure, name="measure"),
    path("beheer/zoeken/synoniemen/", synonyms.synonyms, name="synonyms"),
    path("beheer/zoeken/synoniemen/nieuw/", synonyms.synonym, name="add_synonym"),
    path("beheer/zoeken/synoniemen/<int:synonym_id>/", synonyms.synonym, name="synonym"),
    path("beheer/zoeken/synoniemen/<int:synonym_id>/weg/", synonyms.remove_synonym, name="remove_synonym"),
    path("beheer/zoeken/geleerd/", synonyms.learned, name="learned"),
    path("beheer/zoeken/geleerd/<int:phrase_id>/", synonyms.learned_word, name="learned_word"),
]
