"""Open or closed: what the opening hours say about this moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from loket.kernel.text import WEEKDAYS, date_words, local
from loket.termijnen.calendar import holidays

LOOK_AHEAD = 60  # days
Spans = Mapping[str, Sequence[Sequence[str]]]  # weekday ("0" is Monday) -> ["09:00", "17:00"], as the town keeps them


@dataclass(frozen=True, slots=True)
class Opening:
    """`words` follow on "Nu open" or "Nu dicht"."""

    is_open: bool
    words: str


def opening_at(at: datetime, hours: Spans) -> Opening:
    """Open until when, or closed until when; holidays are closed."""
    moment = local(at)
    for start, end in _spans(moment.date(), hours):
        if start <= moment.time() < end:
            return Opening(True, f"tot {_clock(end)}")
    for days in range(LOOK_AHEAD):
        day = moment.date() + timedelta(days=days)
        for start, _ in _spans(day, hours):
            if days or moment.time() < start:
                return Opening(False, f"{_day(day, days)} open om {_clock(start)}")
    return Opening(False, "")


def hours_in_words(hours: Spans) -> list[tuple[str, str]]:
    """For each weekday when it is open: ("maandag", "9.00 tot 17.00 uur")."""
    return [(name, _hours(hours.get(str(number), []))) for number, name in enumerate(WEEKDAYS)]


def _hours(spans: Sequence[Sequence[str]]) -> str:
    pairs = [f"{_bare(time.fromisoformat(start))} tot {_clock(time.fromisoformat(end))}" for start, end in spans]
    return " en ".join(pairs) or "dicht"


def _spans(day: date, hours: Spans) -> list[tuple[time, time]]:
    if day in holidays(day.year):
        return []
    return sorted((time.fromisoformat(s), time.fromisoformat(e)) for s, e in hours.get(str(day.weekday()), []))


def _day(day: date, days: int) -> str:
    if days < 2:
        return ("vandaag", "morgen")[days]
    return WEEKDAYS[day.weekday()] if days < 7 else f"op {date_words(day)}"


def _bare(clock: time) -> str:
    return f"{clock.hour}.{clock:%M}"


def _clock(clock: time) -> str:
    return f"{_bare(clock)} uur"
