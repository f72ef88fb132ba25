"""Free times: where the opening hours, a shift and nothing else in it leave room for a visit (S-54, S-55, S-111).

All moments are whole seconds since 1970 (UTC): the nights in which the clock changes need no rule of their own.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from loket.kernel.text import AMSTERDAM

STEP = 300  # visits begin at whole five minutes of the clock
Span = tuple[int, int]  # from, until


@dataclass(frozen=True, slots=True)
class Visit:
    """How much time one visit takes: `seconds` itself, and `around` before and after it for the way."""

    seconds: int
    around: int = 0
    step: int = STEP


@dataclass(frozen=True, slots=True)
class Shift:
    """A medewerker is there from `begin` to `end`, and has `busy`, in order of time. `trained`: in how many skills."""

    medewerker_id: UUID
    begin: int
    end: int
    busy: Sequence[Span]
    trained: int = 0
    locatie: str = ""


class Tijd(NamedTuple):
    """A free time. A tuple: there are thousands of them in eight weeks."""

    start: datetime
    end: datetime


def free_starts(
    shifts: Iterable[Shift], opened: Mapping[date, Sequence[Span]] | None, visit: Visit, *, first: int, last: int
) -> list[int]:
    """Every moment between first and last (both count) at which somebody has time for this visit, in order.

    `opened` says for each day when the door is open; None when nobody comes through it. Visits begin at whole steps of
    the clock; hours of the Netherlands are whole hours of UTC.
    """
    found: set[int] = set()
    step = visit.step
    for shift in shifts:
        for begin, end in _windows(shift, opened):
            low = max(begin, shift.begin + visit.around, first)
            high = min(min(end, shift.end - visit.around) - visit.seconds, last)
            for free_from, free_until in gaps(begin - visit.around, end + visit.around, shift.busy):
                soonest, latest = free_from + visit.around, free_until - visit.around - visit.seconds
                soonest, latest = soonest if soonest > low else low, latest if latest < high else high
                if soonest <= latest:
                    found.update(range(-(-soonest // step) * step, latest + 1, step))
    return sorted(found)


def who_can(
    shifts: Iterable[Shift], opened: Mapping[date, Sequence[Span]] | None, visit: Visit, *, start: int
) -> list[Shift]:
    """Whose shift has room for the visit at this moment: who can do least else first, so that specialists stay free."""
    able = [shift for shift in shifts if free_starts([shift], opened, visit, first=start, last=start)]
    return sorted(able, key=lambda shift: (shift.trained, len(shift.busy), str(shift.medewerker_id)))


def gaps(begin: int, end: int, busy: Sequence[Span]) -> Iterator[Span]:
    """What is left of a span between things that follow each other in time: nobody is at two of them at once."""
    for number in range(max(0, bisect(busy, (begin, begin)) - 1), len(busy)):
        taken_from, taken_until = busy[number]
        if taken_from >= end:
            break
        if taken_from > begin:
            yield begin, taken_from
        begin = max(begin, taken_until)
    if begin < end:
        yield begin, end


def thinned(starts: Iterable[int], apart: int) -> list[int]:
    """Fewer moments to choose from, each at least so far after the one before; the first of a gap is always there."""
    found: list[int] = []
    for start in starts:
        if not found or start >= found[-1] + apart:
            found.append(start)
    return found


def tijden(starts: Iterable[int], visit: Visit) -> list[Tijd]:
    begins = [datetime.fromtimestamp(start, UTC) for start in starts]
    lasts = timedelta(seconds=visit.seconds)
    made = tuple.__new__  # what Tijd(begin, end) does, without a call of Python for each of thousands
    return [made(Tijd, (begin, begin + lasts)) for begin in begins]


def seconds(at: datetime) -> int:
    return int(at.timestamp())


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def spans_on(day: date, hours: Iterable[tuple[time, time]]) -> list[Span]:
    """Opening hours of a day as moments; a clock time that a day has twice is the first one."""
    return [(_at(day, begin), _at(day, end)) for begin, end in hours if _at(day, begin) < _at(day, end)]


def _at(day: date, clock: time) -> int:
    return seconds(datetime.combine(day, clock, tzinfo=AMSTERDAM))


def _windows(shift: Shift, opened: Mapping[date, Sequence[Span]] | None) -> Iterator[Span]:
    """A shift stays within one day, by the clocks in the Netherlands."""
    if opened is None:
        yield shift.begin, shift.end
        return
    for begin, end in opened.get(moment(shift.begin).astimezone(AMSTERDAM).date(), ()):
        if max(begin, shift.begin) < min(end, shift.end):
            yield max(begin, shift.begin), min(end, shift.end)
