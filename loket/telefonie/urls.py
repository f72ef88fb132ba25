"""Addresses of telefonie: for exchanges, and for staff."""

from django.urls import path

from loket.telefonie import api
from loket.telefonie.pages import board, calls, seat, toestel

app_name = "telefonie"
urlpatterns = [
    path("api/telefonie/gebeurtenissen", api.hear, name="api_hear"),
    path("werk/telefoon/", board.board, name="board"),
    path("werk/telefoon/cijfers/", board.figures, name="figures"),
    path("werk/telefoon/toestel/", seat.seat, name="seat"),
    path("beheer/gesprekken-invoeren/", calls.calls, name="calls"),
    path("beheer/toestellen/", toestel.overview, name="toestellen"),
    path("beheer/toestellen/nieuw/", toestel.toestel, name="add_toestel"),
    path("beheer/toestellen/<uuid:toestel_id>/", toestel.toestel, name="toestel"),
]
