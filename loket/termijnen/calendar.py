"""Which days are working days (Algemene termijnenwet, art. 3), and how to count with them."""

from collections.abc import Mapping, Set
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from loket.termijnen.equated import EQUATED_DAYS

SATURDAY, SUNDAY = 5, 6
ONE_DAY = timedelta(days=1)
NO_DAYS: frozenset[date] = frozenset()


def is_working_day(day: date, *, closing_days: Set[date] = NO_DAYS) -> bool:
    """No Saturday, Sunday, holiday, or day on a par with one (Atw art. 3).

    Closing days of the town hall are ordinary days for the law; name them only to count a norm of our own.
    """
    return day.weekday() < SATURDAY and day not in holidays(day.year) and day not in closing_days


def next_working_day(day: date, *, closing_days: Set[date] = NO_DAYS) -> date:
    """The day itself when it is a working day, else the first one after it: where a term ends (Atw art. 1 lid 1)."""
    while not is_working_day(day, closing_days=closing_days):
        day += ONE_DAY
    return day


def add_working_days(day: date, n: int, *, closing_days: Set[date] = NO_DAYS) -> date:
    """The n-th working day after `day`; the day itself is not counted, and is the answer for n = 0."""
    if n < 0:
        raise ValueError("a number of working days is not negative")
    for _ in range(n):
        day = next_working_day(day + ONE_DAY, closing_days=closing_days)
    return day


def working_days_between(start: date, end: date, *, closing_days: Set[date] = NO_DAYS) -> int:
    """How many working days come after `start`, up to and including `end`; negative when `end` comes first."""
    if end < start:
        return -working_days_between(end, start, closing_days=closing_days)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(is_working_day(day, closing_days=closing_days) for day in days)


@lru_cache(maxsize=64)
def holidays(year: int) -> Mapping[date, str]:
    """The holidays of a year with their names, and the days on a par with them (Atw art. 3 lid 1, 2 and 3)."""
    sunday = easter(year)
    named = {
        date(year, 1, 1): "Nieuwjaarsdag",
        sunday - timedelta(days=2): "Goede Vrijdag",
        sunday + timedelta(days=1): "Tweede Paasdag",
        kings_day(year): "Koningsdag",
        date(year, 5, 5): "Bevrijdingsdag",
        sunday + timedelta(days=39): "Hemelvaartsdag",
        sunday + timedelta(days=50): "Tweede Pinksterdag",
        date(year, 12, 25): "Eerste Kerstdag",
        date(year, 12, 26): "Tweede Kerstdag",
    }
    equated = {day: "Gelijkgestelde dag" for day in EQUATED_DAYS if day.year == year}
    return MappingProxyType(equated | named)


def kings_day(year: int) -> date:
    """27 April, or Saturday 26 April when that is a Sunday."""
    birthday = date(year, 4, 27)
    return birthday - ONE_DAY if birthday.weekday() == SUNDAY else birthday


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus: the Sunday after the ecclesiastical full moon of spring."""
    golden, century = year % 19, year // 100
    leap_days_left_out = century - century // 4
    moon_drift = (8 * century + 13) // 25
    epact = (leap_days_left_out - moon_drift + 19 * golden + 15) % 30
    full_moon = epact - (epact + golden // 11) // 29  # days after 21 March; two late moons come a day early
    weekday = (year + year // 4 + full_moon + 2 - leap_days_left_out) % 7
    return date(year, 3, 28) + timedelta(days=full_moon - weekday)
