"""The addresses of klantcontacten: to be called back, and the board of who calls."""

from django.urls import path

from loket.klantcontacten.pages import ask, board

app_name = "klantcontacten"
ENGLISH = {"english": True}
urlpatterns = [
    path("terugbellen/", ask.ask, name="ask"),
    path("terugbellen/<uuid:send_key>/", ask.asked, name="asked"),
    path("terugbellen/<uuid:send_key>/intrekken/", ask.withdraw, name="withdraw"),
    path("en/call-back/", ask.ask, ENGLISH, name="ask_in_english"),
    path("en/call-back/<uuid:send_key>/", ask.asked, ENGLISH, name="asked_in_english"),
    path("werk/terugbellen/", board.work, name="work"),
    path("werk/terugbellen/in-het-menu/", board.in_rail, name="in_rail"),
    path("werk/terugbellen/<uuid:internetaak_id>/", board.one, name="one"),
    path("werk/terugbellen/<uuid:internetaak_id>/<slug:stap>/", board.step, name="step"),
]
