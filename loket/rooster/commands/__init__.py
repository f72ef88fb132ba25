"""Everything that changes the roster."""

from loket.rooster.commands.demand import note_all_demand, note_demand
from loket.rooster.commands.dienst import Copied, copy_last_week, move_dienst, plan_dienst, remove_dienst
from loket.rooster.commands.presence import set_presence
from loket.rooster.commands.protocol import (
    comment_on_result,
    complete_verbeteractie,
    keep_protocol,
    note_compliance,
)

__all__ = [
    "Copied",
    "comment_on_result",
    "complete_verbeteractie",
    "copy_last_week",
    "keep_protocol",
    "move_dienst",
    "note_all_demand",
    "note_compliance",
    "note_demand",
    "plan_dienst",
    "remove_dienst",
    "set_presence",
]
