"""Whether there are enough people for what is asked in an hour (S-111)."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.rooster.models import Kind

# What one person does in an hour: our own norm, a call of six minutes with the note after it; the desk takes longer.
IN_AN_HOUR: Mapping[str, int] = {Kind.TELEPHONE: 8, Kind.DESK: 4, Kind.RECEPTION: 20}
MOST_IN_AN_HOUR = 100_000
ENOUGH, TOO_FEW, CLOSED, QUIET = "enough", "too_few", "closed", "quiet"
WORDS = {
    ENOUGH: "genoeg mensen",
    TOO_FEW: "te weinig mensen",
    CLOSED: "buiten openingstijd",
    QUIET: "geen vraag",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One hour of one weekday; `demand` is the average."""

    weekday: int
    hour: int
    demand: float
    is_open: bool
    planned: int
    needed: int
    verdict: str

    @property
    def words(self) -> str:
        return WORDS[self.verdict]


def cell(weekday: int, hour: int, *, demand: float, is_open: bool, planned: int, kind: str) -> Cell:
    """Somebody is needed while we are open, without demand too. Who comes when we are closed is seen, not staffed."""
    needed = max(1, math.ceil(demand / IN_AN_HOUR[kind])) if is_open else 0
    staffed = ENOUGH if planned >= needed else TOO_FEW
    unstaffed = CLOSED if demand else QUIET
    return Cell(weekday, hour, demand, is_open, planned, needed, staffed if is_open else unstaffed)


def share_outside(cells: Iterable[Cell]) -> float | None:
    """Which part of the demand comes outside the opening hours, in per cent; None when nobody asked anything."""
    rows = list(cells)
    whole = sum(one.demand for one in rows)
    return 100 * sum(one.demand for one in rows if not one.is_open) / whole if whole else None


def is_open_in(hour: int, spans: Sequence[Sequence[str]]) -> bool:
    """Whether the town is open in a part of this hour: spans as ["09:00", "17:00"]."""
    begin, end = f"{hour:02}:00", f"{hour + 1:02}:00"
    return any(span[0] < end and span[1] > begin for span in spans)


def why_not_demand(hour: datetime, kind: str, count: int, *, by: Actor) -> Refusal | None:
    if by.kind != ActorKind.SYSTEM:
        return Refusal("may-not-count", "Alleen Loket zelf telt hoeveel er wordt gevraagd.")
    if kind not in Kind.values:
        return Refusal("kind-unknown", "Kies telefoon, balie of ontvangst.", "kind")
    if hour.minute or hour.second or hour.microsecond:
        return Refusal("hour-not-whole", "Geef het begin van een heel uur.", "hour")
    if not 0 <= count <= MOST_IN_AN_HOUR:
        return Refusal("count-wrong", "Geef een aantal van 0 of meer.", "count")
    return None
