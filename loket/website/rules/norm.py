"""Whether we did what we promised, in words (S-2: also when we did not)."""

from dataclasses import dataclass
from enum import StrEnum

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal
from loket.website.permissions import PROMISE


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


def why_not_promise(subject: str, promise: str, share: int, *, by: Actor) -> list[Refusal | None]:
    """Everything that is missing at once."""
    return [
        None if by == SYSTEM or by.may(PROMISE) else Refusal("not-allowed", "U mag geen beloften veranderen."),
        None if subject.strip() else Refusal("subject-missing", "Vul in waar de belofte over gaat.", "subject"),
        None if promise.strip() else Refusal("promise-missing", "Vul in wat wij beloven.", "promise"),
        None if 1 <= share <= 100 else Refusal("share-out-of-range", "Kies een getal van 1 tot en met 100.", "share"),
    ]
