"""Office hours and quiet hours, by the clocks in the Netherlands; right on the days that the clock changes too."""

from collections.abc import Mapping, Set
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeAlias

from loket.kernel.text import AMSTERDAM, local
from loket.termijnen.calendar import NO_DAYS, holidays

Hours: TypeAlias = Mapping[int, tuple[time, time]]  # weekday (Monday is 0) -> opening and closing; no key is closed

OFFICE_HOURS: Hours = {weekday: (time(9), time(17)) for weekday in range(5)}
QUIET_FROM, QUIET_UNTIL = time(21), time(8)
LONGEST_CLOSURE = 400  # days to look ahead before we say that it never opens


def is_open(at: datetime, hours: Hours = OFFICE_HOURS, *, closing_days: Set[date] = NO_DAYS) -> bool:
    """From the moment of opening until that of closing; never on a holiday or a closing day."""
    moment = local(at)
    span = _span(moment.date(), hours, closing_days)
    return span is not None and span[0] <= moment.time() < span[1]


def next_opening(at: datetime, hours: Hours = OFFICE_HOURS, *, closing_days: Set[date] = NO_DAYS) -> datetime | None:
    """`at` itself when it is open then, else the next opening (UTC); None when it never opens."""
    if is_open(at, hours, closing_days=closing_days):
        return at
    today = local(at).date()
    for days in range(LONGEST_CLOSURE):
        day = today + timedelta(days=days)
        span = _span(day, hours, closing_days)
        if span and _moment(day, span[0]) > at:
            return _moment(day, span[0])
    return None


def add_working_hours(
    at: datetime, n: int, hours: Hours = OFFICE_HOURS, *, closing_days: Set[date] = NO_DAYS
) -> datetime:
    """The moment (UTC) that we were open for n hours since `at`. Raises ValueError when we never open."""
    left = timedelta(hours=n)
    while True:
        opening = next_opening(at, hours, closing_days=closing_days)
        if opening is None:
            raise ValueError("an office that never opens has no working hours")
        day = local(opening).date()
        closing = _moment(day, hours[day.weekday()][1])
        if left <= closing - opening.astimezone(UTC):
            return opening.astimezone(UTC) + left
        left -= closing - opening.astimezone(UTC)
        at = closing


def not_in_quiet_hours(at: datetime, start: time = QUIET_FROM, end: time = QUIET_UNTIL) -> datetime:
    """`at` itself outside the quiet hours, else the moment that they end (UTC): when a message may go out."""
    moment = local(at)
    clock, day = moment.time(), moment.date()
    if start <= end:
        return _moment(day, end) if start <= clock < end else at
    if clock >= start:
        return _moment(day + timedelta(days=1), end)
    return _moment(day, end) if clock < end else at


def _span(day: date, hours: Hours, closing_days: Set[date]) -> tuple[time, time] | None:
    if day in closing_days or day in holidays(day.year):
        return None
    return hours.get(day.weekday())


def _moment(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=AMSTERDAM).astimezone(UTC)
