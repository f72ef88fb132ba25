"""The addresses of klantcontacten: to be called back, and the board of who calls."""

from django.urls import path

from loket.klantcontacten.api import social
from loket.klantcontacten.pages import ask, board, compliment, knelpunt, norm

app_name = "klantcontacten"
ENGLISH = {"english": True}
urlpatterns = [
    path("api/klantcontacten/social", social.hear, name="social"),
    path("terugbellen/", ask.ask, name="ask"),
    path("terugbellen/<uuid:send_key>/", ask.asked, name="asked"),
    path("terugbellen/<uuid:send_key>/intrekken/", ask.withdraw, name="withdraw"),
    path("en/call-back/", ask.ask, ENGLISH, name="ask_in_english"),
    path("en/call-back/<uuid:send_key>/", ask.asked, ENGLISH, name="asked_in_english"),
    path("beheer/klantcontacten/normen/", norm.overview, name="norms"),
    path("beheer/klantcontacten/normen/<slug:team>/", norm.norm, name="norm"),
    path("beheer/klantcontacten/normen/<slug:team>/weg/", norm.drop, name="drop_norm"),
    path("werk/complimenten/", compliment.work, name="complimenten"),
    path("werk/knelpunten/", knelpunt.work, name="knelpunten"),
    path("werk/knelpunten/<uuid:knelpunt_id>/", knelpunt.one, name="knelpunt"),
    path("werk/raadsvragen/", board.raadsvragen, name="raadsvragen"),
    path("werk/terugbellen/", board.work, name="work"),
    path("werk/terugbellen/in-het-menu/", board.in_rail, name="in_rail"),
    path("werk/terugbellen/<uuid:internetaak_id>/", board.one, name="one"),
    path("werk/terugbellen/<uuid:internetaak_id>/<slug:stap>/", board.step, name="step"),
]
