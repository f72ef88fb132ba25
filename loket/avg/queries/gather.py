"""All that the house has of one person, as it is now: one statement or two for each table, whatever there is."""

from datetime import datetime

from loket.avg.queries.whose import Whose
from loket.avg.rules.weigh import Weighed, weigh
from loket.kernel.person import Goes, all_held


def gathered(of: Whose, *, now: datetime, lock: bool = False) -> list[Weighed]:
    """Only what is there. `lock`: for who erases, so that nothing changes in between."""
    found = []
    for held in all_held():
        rows = held.of(of.person).order_by("pk")
        rows = rows.select_for_update(of=("self",)) if lock else rows
        if told := list(rows):
            found.append((held, told))
    return weigh(found, now, of.person, of.asked_in)


def keeps_something(of: Whose) -> bool:
    """Whether anything stands for itself and names them, besides who they are and how to reach them."""
    parts = (held for held in all_held() if held.names and held.goes is Goes.ALONE)
    return any(held.of(of.person).exists() for held in parts)
