"""Whose turn it is: what a counter helps, how long somebody waits, and what it knows when the network is gone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import TypeVar
from uuid import UUID

T = TypeVar("T")
KEPT_MINUTES = 10  # so long a counter works on without a network
KEPT_NUMBERS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """What one needs to help a rij."""

    id: UUID
    letter: str
    skill: str


def helped_lines(lines: Collection[Line], *, letters: str, skills: Collection[str]) -> list[UUID]:
    """The lines that this counter helps with who sits there: its letters, and what they were trained for (S-55)."""
    return [
        line.id
        for line in lines
        if (not letters or line.letter in letters) and (not line.skill or line.skill in skills)
    ]


def sorts_at(waits_from: datetime, voorrang_seconds: int) -> datetime:
    """Voorrang is a head start, so that nobody waits for ever."""
    return waits_from - timedelta(seconds=voorrang_seconds)


def expected_minutes(ahead: int, *, counters: int, seconds_each: float) -> int | None:
    """About how long it takes, in whole minutes; None when nobody helps now. Next in line is about a minute."""
    if counters < 1:
        return None
    return max(1, ceil((ahead + 1) * seconds_each / counters / 60)) if ahead else 1


def dealt(waiting: Sequence[T], *, mine: int, counters: int) -> list[T]:
    """Those that this counter may call without a network: each counter others, so that nobody is called twice."""
    return list(waiting[mine::counters])[:KEPT_NUMBERS] if counters else []
