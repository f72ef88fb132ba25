"""Open or closed: what the opening hours, and the exceptions to them, say about a moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from loket.kernel.text import WEEKDAYS, date_words, local
from loket.termijnen.calendar import holidays

LOOK_AHEAD = 60  # days
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
Spans = Sequence[Sequence[str]]  # ["09:00", "17:00"], as the town keeps them
Week = Mapping[str, Spans]  # weekday ("0" is Monday) -> when it is open


@dataclass(frozen=True, slots=True)
class Special:
    """Other hours on some days, and why. `everywhere`: in every place, and on the phone."""

    first_day: date
    last_day: date
    spans: Spans
    reason: str
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Opening:
    """`words` follow on "Nu open" or "Nu dicht"; `reason` is why it is not as usual."""

    is_open: bool
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DayHours:
    """One day as the page shows it."""

    day: str
    hours: str
    reason: str = ""


def opening_at(at: datetime, week: Week, specials: Sequence[Special] = ()) -> Opening:
    """Open until when, or closed until when; holidays are closed, unless an exception says otherwise."""
    moment = local(at)
    spans, reason = _spans(moment.date(), week, specials)
    for start, end in spans:
        if start <= moment.time() < end:
            return Opening(True, f"tot {_clock(end)}", reason)
    for days in range(LOOK_AHEAD):
        day = moment.date() + timedelta(days=days)
        for start, _ in _spans(day, week, specials)[0]:
            if days or moment.time() < start:
                return Opening(False, f"{_day(day, days)} open om {_clock(start)}", reason)
    return Opening(False, "", reason)


def hours_in_words(week: Week) -> list[DayHours]:
    """For each weekday when it is open: "maandag", "9.00 tot 17.00 uur"."""
    return [DayHours(name, spans_in_words(week.get(str(number), []))) for number, name in enumerate(WEEKDAYS)]


def specials_in_words(specials: Sequence[Special], today: date) -> list[DayHours]:
    """The exceptions to come, the first one first."""
    coming = sorted((each for each in specials if each.last_day >= today), key=lambda each: each.first_day)
    return [DayHours(_period(each, today), spans_in_words(each.spans), each.reason) for each in coming]


def spans_in_words(spans: Spans) -> str:
    pairs = [f"{_bare(time.fromisoformat(start))} tot {_clock(time.fromisoformat(end))}" for start, end in spans]
    return " en ".join(pairs) or "dicht"


def english_week(week: Week) -> list[tuple[str, str]]:
    """For each day: ("Monday", "9:00 to 17:00")."""
    spans = [week.get(str(number), []) for number in range(7)]
    words = [" and ".join(f"{start} to {end}" for start, end in each) or "closed" for each in spans]
    return list(zip(DAYS, words, strict=True))


def for_machines(week: Week) -> Iterator[tuple[int, str, str]]:
    """(weekday, opens, closes), for search engines."""
    for number in range(7):
        for start, end in week.get(str(number), []):
            yield number, start, end


def hours_on(day: date, week: Week, specials: Sequence[Special] = ()) -> list[tuple[time, time]]:
    """When it is open on this day; nothing when it is closed."""
    return _spans(day, week, specials)[0]


def _spans(day: date, week: Week, specials: Sequence[Special]) -> tuple[list[tuple[time, time]], str]:
    """The hours of a day, with the reason when they are not those of every week."""
    special = _special_on(day, specials)
    if special:
        return _times(special.spans), special.reason
    if day in holidays(day.year):
        return [], holidays(day.year)[day]
    return _times(week.get(str(day.weekday()), [])), ""


def _special_on(day: date, specials: Sequence[Special]) -> Special | None:
    """That of the place itself goes before one of everywhere; and the shortest before a longer one."""
    here = [each for each in specials if each.first_day <= day <= each.last_day]
    return min(here, key=lambda each: (each.everywhere, each.last_day - each.first_day), default=None)


def _times(spans: Spans) -> list[tuple[time, time]]:
    return sorted((time.fromisoformat(start), time.fromisoformat(end)) for start, end in spans)


def _period(special: Special, today: date) -> str:
    first = f"{WEEKDAYS[special.first_day.weekday()]} {date_words(special.first_day, today=today)}"
    if special.first_day == special.last_day:
        return first
    return f"{first} tot en met {date_words(special.last_day, today=today)}"


def _day(day: date, days: int) -> str:
    if days < 2:
        return ("vandaag", "morgen")[days]
    return WEEKDAYS[day.weekday()] if days < 7 else f"op {date_words(day)}"


def _bare(clock: time) -> str:
    return f"{clock.hour}.{clock:%M}"


def _clock(clock: time) -> str:
    return f"{_bare(clock)} uur"
