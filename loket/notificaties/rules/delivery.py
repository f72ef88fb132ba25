"""When a delivery went well, when it is tried again, and when we leave a subscription alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

MOST_ATTEMPTS = 10  # of one delivery
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=5), timedelta(hours=1)
OLDEST = timedelta(days=3)  # a subscription that is away for longer must ask for the state itself
KEPT_DONE, KEPT_FAILED = timedelta(days=1), timedelta(days=90)
# Not this message is at fault, but the door: closed, moved, or too busy.
DOOR = {401, 403, 404, 405, 408, 410, 425, 429}


class Outcome(Enum):
    DELIVERED = auto()
    REFUSED = auto()  # this message; another may go
    CLOSED = auto()  # nothing can be delivered here now


@dataclass(frozen=True, slots=True)
class Tried:
    """One attempt. `error` is a few words of our own: nothing of what the other side said."""

    aflevering_id: int
    outcome: Outcome
    error: str = ""


def outcome_of(status: int) -> Outcome:
    """What the answer to a message means."""
    if 200 <= status < 300:
        return Outcome.DELIVERED
    if 400 <= status < 500 and status not in DOOR:
        return Outcome.REFUSED
    return Outcome.CLOSED


def next_try(now: datetime, failures: int, chance: float) -> datetime:
    """After the first failure 5 s, then 10, 20 … at most an hour, and up to a fifth more: `chance` is from 0 to 1."""
    seconds = min(LONGEST_WAIT.total_seconds(), FIRST_WAIT.total_seconds() * 2.0 ** min(failures - 1, 20))
    return now + timedelta(seconds=seconds * (1 + chance / 5))


def is_given_up(attempts: int, written_at: datetime, now: datetime) -> bool:
    """It failed for good, and waits for a person."""
    return attempts >= MOST_ATTEMPTS or now - written_at > OLDEST
