"""What changes meetings."""

from loket.raad.commands.agendapunt import put_agendapunt
from loket.raad.commands.deelnemer import add_deelnemer, forget_deelnemers, remove_deelnemer
from loket.raad.commands.held import tell_all_vergaderingen
from loket.raad.commands.stemming import record_stemming, remove_stemming
from loket.raad.commands.stuk import add_stuk, remove_stuk, sweep_stukken
from loket.raad.commands.vergadering import (
    cancel_vergadering,
    change_vergadering,
    hold_vergadering,
    plan_vergadering,
)
from loket.raad.commands.verslag import publish_verslag, write_verslag

__all__ = [
    "add_deelnemer",
    "add_stuk",
    "cancel_vergadering",
    "change_vergadering",
    "forget_deelnemers",
    "hold_vergadering",
    "plan_vergadering",
    "publish_verslag",
    "put_agendapunt",
    "record_stemming",
    "remove_deelnemer",
    "remove_stemming",
    "remove_stuk",
    "sweep_stukken",
    "tell_all_vergaderingen",
    "write_verslag",
]
