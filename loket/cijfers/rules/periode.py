"""The days that a figure goes over: today, a week, a month, a quarter, a year."""

import re
from datetime import date, timedelta

from loket.kernel.counted_days import Period
from loket.kernel.text import MONTHS, SHORT_MONTHS, end_of_local_day, start_of_local_day

CHOICES = (("vandaag", "Vandaag"), ("week", "Week"), ("maand", "Maand"), ("jaar", "Jaar"))
MONTH, QUARTER, YEAR = re.compile(r"(\d{4})-(\d{2})"), re.compile(r"(\d{4})-k([1-4])"), re.compile(r"(\d{4})")


def period_of(code: str, today: date) -> Period:
    """`2026-06`, `2026-k3`, `2026`, or a word; the month that runs for what is none of these."""
    if found := MONTH.fullmatch(code):
        year, month = int(found[1]), int(found[2])
        if 1 <= month <= 12 and 1 < year < 9999:
            return month_of(date(year, month, 1))
    if (found := QUARTER.fullmatch(code)) and 1 < int(found[1]) < 9999:
        return quarter_of(date(int(found[1]), 3 * int(found[2]) - 2, 1))
    if (found := YEAR.fullmatch(code)) and 1 < int(found[1]) < 9999:
        return Period(code, code, date(int(found[1]), 1, 1), date(int(found[1]), 12, 31))
    match code:
        case "vandaag":
            return Period(code, "vandaag", today, today)
        case "week":
            monday = today - timedelta(days=today.weekday())
            return Period(code, f"week {today.isocalendar().week}", monday, monday + timedelta(days=6))
        case "jaar":
            return Period(code, str(today.year), date(today.year, 1, 1), date(today.year, 12, 31))
    return Period("maand", name_of_month(today), today.replace(day=1), last_of_month(today))


def month_of(day: date) -> Period:
    return Period(f"{day:%Y-%m}", name_of_month(day), day.replace(day=1), last_of_month(day))


def quarter_of(day: date) -> Period:
    number = (day.month + 2) // 3
    first = date(day.year, 3 * number - 2, 1)
    last = last_of_month(date(day.year, 3 * number, 1))
    return Period(f"{day.year}-k{number}", f"kwartaal {number} van {day.year}", first, last)


def before(period: Period) -> Period:
    """The same long, just before: a whole month before a whole month."""
    day = period.first - timedelta(days=1)
    if period.first == period.last:
        return Period(period.code, "gisteren", day, day)
    if (period.last - period.first).days == 6:
        return Period(period.code, "de week ervoor", day - timedelta(days=6), day)
    if (period.last - period.first).days < 31:
        return month_of(day)
    return quarter_of(day) if (period.last - period.first).days < 100 else period_of(str(day.year), day)


def months_back(day: date, many: int) -> list[date]:
    """The first days of so many months, the last one that of `day`."""
    found = [day.replace(day=1)]
    while len(found) < many:
        found.insert(0, (found[0] - timedelta(days=1)).replace(day=1))
    return found


def last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def name_of_month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def short_month(day: date) -> str:
    """ "mrt" """
    return SHORT_MONTHS[day.month - 1]


def days_of(first: date, last: date) -> dict[str, object]:
    """Both days are in it, as parameters of a statement: days, and the moments between which they lie."""
    return {"first": first, "last": last, "since": start_of_local_day(first), "until": end_of_local_day(last)}
