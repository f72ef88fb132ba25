"""Days as somebody counts them with the law and a calendar beside him: nothing of this comes from our own code."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Europe/Amsterdam")
DAY = timedelta(days=1)
# Algemene termijnenwet art. 3 lid 1: what moves from year to year.
EASTER = {
    2026: date(2026, 4, 5),
    2027: date(2027, 3, 28),
    2028: date(2028, 4, 16),
    2029: date(2029, 4, 1),
    2030: date(2030, 4, 21),
    2031: date(2031, 4, 13),
    2032: date(2032, 3, 28),
    2033: date(2033, 4, 17),
}
EACH_YEAR = ((1, 1), (5, 5), (12, 25), (12, 26))
AFTER_EASTER = (-2, 1, 39, 50)  # Goede Vrijdag, Paasmaandag, Hemelvaart, Pinkstermaandag
# Besluit gelijkstelling, 2026 up to 2028 (Atw art. 3 lid 3).
ON_A_PAR = {date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)}


def is_free(day):
    king = 26 if date(day.year, 4, 27).weekday() == 6 else 27
    moving = {EASTER[day.year] + n * DAY for n in AFTER_EASTER}
    fixed = {*EACH_YEAR, (4, king)}
    return day.weekday() >= 5 or (day.month, day.day) in fixed or day in moving or day in ON_A_PAR


def workday_from(day):
    while is_free(day):
        day += DAY
    return day


def workdays_after(day, number):
    for _ in range(number):
        day = workday_from(day + DAY)
    return day


def term(start, *, weeks, longer=0, stood_still=0):
    """Awb 4:13 and 4:14, the days that the term stood still (4:15) with it. Not on a free day (Atw art. 1), but what is
    longer than twelve weeks ends where it ends (Atw art. 4).
    """
    last = start + timedelta(weeks=weeks + longer, days=stood_still)
    return last if max(weeks, longer) > 12 else workday_from(last)


def days_still(asked, there):
    """From the day after we asked, until the day that all was there, which counts again (Awb 4:15)."""
    return max((there - asked).days - 1, 0)


def at(day, hour):
    return datetime.combine(day, time(hour), tzinfo=HERE)


def called_back_by(now):
    """The closing of the next working day (VNG, minimum norms 2010)."""
    return at(workdays_after(now.astimezone(HERE).date(), 1), 17)


def called_back_soon(now):
    """Today, while we are open for an hour yet; else noon of the next working day."""
    here = now.astimezone(HERE)
    if not is_free(here.date()) and here <= at(here.date(), 16):
        return at(here.date(), 17)
    return at(workdays_after(here.date(), 1), 12)
