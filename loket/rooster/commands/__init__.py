"""Everything that changes the roster."""

from loket.rooster.commands.demand import note_demand
from loket.rooster.commands.dienst import Copied, copy_last_week, move_dienst, plan_dienst, remove_dienst
from loket.rooster.commands.presence import set_presence

__all__ = ["Copied", "copy_last_week", "move_dienst", "note_demand", "plan_dienst", "remove_dienst", "set_presence"]
