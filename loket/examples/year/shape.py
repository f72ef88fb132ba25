"""When people call, write and come: by the time of the year, the day of the week and the hour."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TypeAlias

from loket.kernel.text import AMSTERDAM
from loket.termijnen.calendar import is_working_day

Hours: TypeAlias = Mapping[int, float]  # how much falls in each hour

MONTHS = (1.15, 1.2, 1.1, 1.0, 1.05, 1.1, 0.9, 0.8, 1.0, 1.0, 0.95, 0.75)  # taxes in the new year, holidays in August
MONDAY_TO_SUNDAY = (1.3, 1.05, 0.95, 0.95, 0.75, 0.0, 0.0)
MAIL_ALL_WEEK = (1.2, 1.1, 1.0, 1.0, 0.9, 0.4, 0.5)
OUTSIDE_BY_MONTH = (1.2, 1.1, 1.0, 0.95, 1.0, 1.0, 0.85, 0.85, 1.0, 1.1, 1.2, 1.0)  # dark, wet and windy: more
OUTSIDE_ALL_WEEK = (1.3, 1.1, 1.05, 1.05, 1.0, 0.75, 0.65)
DARK, GROWING = (10, 11, 12, 1, 2), (4, 5, 6, 7, 8, 9)  # when a lamp is missed, and when things grow
OFFICE: Hours = {8: 0.5, 9: 1.3, 10: 1.4, 11: 1.2, 12: 0.8, 13: 1.0, 14: 1.1, 15: 1.0, 16: 0.7}
DESK: Hours = {9: 1.1, 10: 1.3, 11: 1.3, 12: 0.9, 13: 0.8, 14: 0.9, 15: 1.0, 16: 0.6}
AT_HOME: Hours = dict.fromkeys(range(8, 23), 1.0) | {20: 2.2, 21: 2.0, 9: 1.6}


def days_until(last: date, number: int = 365) -> list[date]:
    """So many days, of which this is the last."""
    return [last - timedelta(days=back) for back in range(number - 1, -1, -1)]


def open_on(day: date) -> float:
    """How busy the counter and the telephone are: not at all on a day when we are closed."""
    return MONTHS[day.month - 1] * MONDAY_TO_SUNDAY[day.weekday()] if is_working_day(day) else 0.0


def mailed_on(day: date) -> float:
    """Mail comes on Sundays too."""
    return MONTHS[day.month - 1] * MAIL_ALL_WEEK[day.weekday()]


def reported_on(day: date) -> float:
    """How much is seen outside: also in the weekend, when fewer people pass."""
    return OUTSIDE_BY_MONTH[day.month - 1] * OUTSIDE_ALL_WEEK[day.weekday()]


def spread(total: int, days: Sequence[date], busy: Callable[[date], float]) -> list[int]:
    """How many on each day: together exactly `total`."""
    weights = [busy(day) for day in days]
    whole, passed, given, counts = sum(weights) or 1.0, 0.0, 0, []
    for weight in weights:
        passed += weight
        upto = round(total * passed / whole)
        counts.append(upto - given)
        given = upto
    return counts


def moments(day: date, many: int, hours: Hours, chance: Random) -> Iterator[datetime]:
    """So many moments of this day, the first first."""
    picked = chance.choices([*hours], [*hours.values()], k=many)
    seconds = sorted(hour * 3600 + chance.randrange(3600) for hour in picked)
    midnight = datetime.combine(day, time(), tzinfo=AMSTERDAM)
    return (midnight + timedelta(seconds=second) for second in seconds)


def last_working_day(before: date) -> date:
    """The last before this day."""
    day = before - timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def grown(day: date, days: Sequence[date], first: float, last: float) -> float:
    """A share that grows in a straight line from the first month to the last."""
    return first + (last - first) * (day - days[0]).days / max(1, (days[-1] - days[0]).days)
