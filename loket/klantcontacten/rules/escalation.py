"""A promise that is not kept goes up: first to the team leader, one working day later to the head of the afdeling."""

from datetime import datetime
from enum import StrEnum

from loket.kernel.text import local
from loket.termijnen.calendar import add_working_days

WAIT_DAYS = 1  # working days between the leader and the head


class Above(StrEnum):
    LEADER = "teamleider"
    HEAD = "afdelingshoofd"


def goes_to(uiterlijk: datetime, *, leader_told: bool, head_told: bool, now: datetime) -> Above | None:
    """Who must hear now that nobody called back. Each hears it once."""
    if now < uiterlijk or head_told:
        return None
    if not leader_told:
        return Above.LEADER
    return Above.HEAD if now >= to_head_from(uiterlijk) else None


def to_head_from(uiterlijk: datetime) -> datetime:
    """The same time of the clock, one working day later."""
    promised = local(uiterlijk)
    day = add_working_days(promised.date(), WAIT_DAYS)
    return promised.replace(year=day.year, month=day.month, day=day.day)
