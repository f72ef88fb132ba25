"""Where a zaak of the demo stands today, and when it must have begun for that."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from loket.examples.zaken.kinds import Kind
from loket.termijnen.calendar import add_working_days


class Fate(StrEnum):
    NEW = "new"
    RUNNING = "running"
    WAITING = "waiting"
    ANSWERED = "answered"
    EXTENDED = "extended"
    NEARLY_LATE = "nearly late"
    LATE = "late"
    CLOSED = "closed"
    REOPENED = "reopened"
    OLD = "old"


LONG = (
    *(Fate.RUNNING, Fate.CLOSED, Fate.WAITING, Fate.NEARLY_LATE, Fate.NEW, Fate.LATE, Fate.EXTENDED),
    *(Fate.CLOSED, Fate.OLD, Fate.ANSWERED, Fate.RUNNING, Fate.REOPENED),
)
SHORT = (Fate.CLOSED, Fate.NEW, Fate.RUNNING, Fate.CLOSED, Fate.NEARLY_LATE, Fate.LATE, Fate.OLD, Fate.CLOSED)
FIRST = (Fate.CLOSED, Fate.RUNNING)


def fates_of(kind: Kind, first: int) -> Iterator[Fate]:
    """As many as its story says, beginning at another one for each kind; but the first ended, and the second runs."""
    cycle = LONG if kind.regel and len(kind.steps) > 3 else SHORT
    for number in range(kind.story.often):
        fate = FIRST[number] if number < len(FIRST) else cycle[(first + number) % len(cycle)]
        if fate == Fate.EXTENDED and not kind.verlenging:
            fate = Fate.RUNNING
        yield fate


def begin_of(kind: Kind, fate: Fate, today: date, chance: random.Random) -> date:
    """The day on which it was opened."""
    term = kind.last_day(today) - today
    match fate:
        case Fate.NEW:
            return today - timedelta(days=chance.randrange(0, 3))
        case Fate.NEARLY_LATE:
            return kind.start_for(add_working_days(today, chance.randrange(0, 5)))
        case Fate.LATE:
            return kind.start_for(today - timedelta(days=chance.randrange(2, 16)))
        case Fate.WAITING | Fate.ANSWERED:
            return today - timedelta(days=chance.randrange(16, 24))
        case Fate.EXTENDED:
            return kind.start_for(today + timedelta(days=chance.randrange(7, 20)))
        case Fate.RUNNING:
            return today - term * chance.uniform(0.2, 0.6)
        case Fate.CLOSED | Fate.REOPENED:
            return today - term - timedelta(days=chance.randrange(10, 200))
        case Fate.OLD:
            return today - term - timedelta(days=chance.randrange(400, 560))
    raise AssertionError(fate)
