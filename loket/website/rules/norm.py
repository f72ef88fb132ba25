"""Whether we did what we promised, in words (S-2: also when we did not)."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    MET = "Gehaald"
    MISSED = "Niet gehaald"
    NOTHING = "Nog niets te tellen"
    UNMEASURED = "Meten wij nog niet"


@dataclass(frozen=True, slots=True)
class Counted:
    """So many in all, of which so many within the norm."""

    total: int
    within: int


def verdict_on(counted: Counted | None, share: int) -> Verdict:
    """Exactly the promised share is met."""
    if counted is None:
        return Verdict.UNMEASURED
    if not counted.total:
        return Verdict.NOTHING
    return Verdict.MET if counted.within * 100 >= share * counted.total else Verdict.MISSED
