"""Questions about the roster, and rows as answers."""

from loket.rooster.queries.presence import Reachable, presence_of, reachable_now
from loket.rooster.queries.roster import DienstRow, RosterDay, dienst, my_next_dienst, on_duty, rooster_of

__all__ = [
    "DienstRow",
    "Reachable",
    "RosterDay",
    "dienst",
    "my_next_dienst",
    "on_duty",
    "presence_of",
    "reachable_now",
    "rooster_of",
]
