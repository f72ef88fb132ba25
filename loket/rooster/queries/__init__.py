"""Questions about the roster, and rows as answers."""

from loket.rooster.queries.demand import HeatMap, gaps_against_demand, heat_map
from loket.rooster.queries.presence import Reachable, presence_of, reachable_among, reachable_now
from loket.rooster.queries.protocol import (
    ActionRow,
    MonthRow,
    ReachRow,
    leads,
    may_see,
    months_of,
    protocol_of,
    reach_of,
    reachability,
    verbeteractie,
    verbeteracties_of,
)
from loket.rooster.queries.roster import DienstRow, RosterDay, absent_on, dienst, my_next_dienst, on_duty, rooster_of

__all__ = [
    "ActionRow",
    "DienstRow",
    "HeatMap",
    "MonthRow",
    "ReachRow",
    "Reachable",
    "RosterDay",
    "absent_on",
    "dienst",
    "gaps_against_demand",
    "heat_map",
    "leads",
    "may_see",
    "months_of",
    "my_next_dienst",
    "on_duty",
    "presence_of",
    "protocol_of",
    "reach_of",
    "reachability",
    "reachable_among",
    "reachable_now",
    "rooster_of",
    "verbeteractie",
    "verbeteracties_of",
]
