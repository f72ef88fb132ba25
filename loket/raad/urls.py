"""Addresses of meetings."""

from django.urls import path

from loket.raad.api import ori
from loket.raad.pages import agenda, public, staff
from loket.raad.schemas.ori import ROOT

app_name = "raad"
OPEN_DATA = ROOT.removeprefix("/")
urlpatterns = [
    path("raad/", public.listing, name="list"),
    path("raad/<uuid:vergadering_id>/", public.vergadering, name="vergadering"),
    path("raad/stukken/<uuid:stuk_id>/", public.stuk, name="stuk"),
    path("werk/raad/", staff.work, name="work"),
    path("werk/raad/nieuw/", staff.plan, name="plan"),
    path("werk/raad/<uuid:vergadering_id>/", staff.show, name="show"),
    path("werk/raad/<uuid:vergadering_id>/wijzigen/", staff.change, name="change"),
    path("werk/raad/<uuid:vergadering_id>/gehouden/", staff.hold, name="hold"),
    path("werk/raad/<uuid:vergadering_id>/afgelast/", staff.cancel, name="cancel"),
    path("werk/raad/<uuid:vergadering_id>/verslag/", staff.verslag, name="verslag"),
    path("werk/raad/<uuid:vergadering_id>/agendapunt/", agenda.add_agendapunt, name="add_agendapunt"),
    path("werk/raad/<uuid:vergadering_id>/stuk/", agenda.add_stuk, name="add_stuk"),
    path("werk/raad/<uuid:vergadering_id>/deelnemer/", agenda.add_deelnemer, name="add_deelnemer"),
    path("werk/raad/agendapunten/<uuid:agendapunt_id>/", agenda.change_agendapunt, name="change_agendapunt"),
    path("werk/raad/agendapunten/<uuid:agendapunt_id>/stemming/", agenda.add_stemming, name="add_stemming"),
    path("werk/raad/stukken/<uuid:stuk_id>/", staff.stuk, name="work_stuk"),
    path("werk/raad/stukken/<uuid:stuk_id>/verwijderen/", agenda.remove_stuk, name="remove_stuk"),
    path("werk/raad/stemmingen/<uuid:stemming_id>/verwijderen/", agenda.remove_stemming, name="remove_stemming"),
    path("werk/raad/deelnemers/<int:deelnemer_id>/verwijderen/", staff.remove_deelnemer, name="remove_deelnemer"),
    path(f"{OPEN_DATA}/vergaderingen", ori.vergaderingen, name="open_data"),
    path(f"{OPEN_DATA}/vergaderingen/<uuid:id>", ori.vergadering),
    path(f"{OPEN_DATA}/agendapunten", ori.agendapunten),
    path(f"{OPEN_DATA}/agendapunten/<uuid:id>", ori.agendapunt),
    path(f"{OPEN_DATA}/informatieobjecten", ori.informatieobjecten),
    path(f"{OPEN_DATA}/informatieobjecten/<uuid:id>", ori.informatieobject),
    path(f"{OPEN_DATA}/stemmingen", ori.stemmingen),
    path(f"{OPEN_DATA}/stemmingen/<uuid:id>", ori.stemming),
]
