"""Questions about the roster, and rows as answers."""

from loket.rooster.queries.demand import HeatMap, gaps_against_demand, heat_map
from loket.rooster.queries.presence import Reachable, presence_of, reachable_now
from loket.rooster.queries.roster import DienstRow, RosterDay, dienst, my_next_dienst, on_duty, rooster_of

__all__ = [
    "DienstRow",
    "HeatMap",
    "Reachable",
    "RosterDay",
    "dienst",
    "gaps_against_demand",
    "heat_map",
    "my_next_dienst",
    "on_duty",
    "presence_of",
    "reachable_now",
    "rooster_of",
]
