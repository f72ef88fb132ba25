"""Addresses of search: for everybody, and for editors who arrange it."""

from django.urls import path

from loket.zoeken import api
from loket.zoeken.pages import answers, back, overview, placed, synonyms, weights

app_name = "zoeken"
urlpatterns = [
    path("api/zoek", api.search, name="api_search"),
    path("api/zoek/suggesties", api.suggest, name="api_suggest"),
    path("beheer/zoeken/", overview.overview, name="overview"),
    path("beheer/zoeken/meten/", overview.measure, name="measure"),
    path("beheer/zoeken/terug/<slug:kind>/<str:key>/", back.put_back, name="put_back"),
    path("beheer/zoeken/synoniemen/", synonyms.synonyms, name="synonyms"),
    path("beheer/zoeken/synoniemen/nieuw/", synonyms.synonym, name="add_synonym"),
    path("beheer/zoeken/synoniemen/<int:synonym_id>/", synonyms.synonym, name="synonym"),
    path("beheer/zoeken/synoniemen/<int:synonym_id>/weg/", synonyms.remove_synonym, name="remove_synonym"),
    path("beheer/zoeken/geleerd/", synonyms.learned, name="learned"),
    path("beheer/zoeken/geleerd/<int:phrase_id>/", synonyms.learned_word, name="learned_word"),
    path("beheer/zoeken/beste-antwoorden/", placed.best_bets, name="best_bets"),
    path("beheer/zoeken/beste-antwoorden/nieuw/", placed.best_bet, name="add_best_bet"),
    path("beheer/zoeken/beste-antwoorden/<int:best_bet_id>/", placed.best_bet, name="best_bet"),
    path("beheer/zoeken/beste-antwoorden/<int:best_bet_id>/weg/", placed.remove_best_bet, name="remove_best_bet"),
    path("beheer/zoeken/lager/", placed.push_downs, name="push_downs"),
    path("beheer/zoeken/lager/nieuw/", placed.push_down, name="add_push_down"),
    path("beheer/zoeken/lager/<int:push_down_id>/", placed.push_down, name="push_down"),
    path("beheer/zoeken/lager/<int:push_down_id>/weg/", placed.remove_push_down, name="remove_push_down"),
    path("beheer/zoeken/gewichten/", weights.weights, name="weights"),
    path("beheer/zoeken/gewichten/<slug:name>/", weights.weight, name="weight"),
    path("beheer/zoeken/gewichten/<slug:name>/terug/", weights.remove_weight, name="remove_weight"),
    path("beheer/zoeken/vaste-antwoorden/", answers.safety_answers, name="safety_answers"),
    path("beheer/zoeken/vaste-antwoorden/nieuw/", answers.safety_answer, name="add_safety_answer"),
    path("beheer/zoeken/vaste-antwoorden/<slug:code>/", answers.safety_answer, name="safety_answer"),
    path("beheer/zoeken/vaste-antwoorden/<slug:code>/weg/", answers.remove_safety_answer, name="remove_safety_answer"),
    path("beheer/zoeken/vragenbomen/", answers.trees, name="trees"),
    path("beheer/zoeken/vragenbomen/nieuw/", answers.tree, name="add_tree"),
    path("beheer/zoeken/vragenbomen/<slug:code>/", answers.tree, name="tree"),
    path("beheer/zoeken/vragenbomen/<slug:code>/weg/", answers.remove_tree, name="remove_tree"),
]
