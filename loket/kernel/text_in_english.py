"""How moments are said in English: what `text` is for Dutch."""

from datetime import date, datetime

from loket.kernel.text import local

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def clock(at: datetime) -> str:
    """A time of day: "08:47"."""
    return f"{local(at):%H:%M}"


def date_words(day: date, *, today: date | None = None) -> str:
    """ "3 March", with the year when it is another one than today's."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if today and day.year == today.year else f"{words} {day.year}"


def day_words(day: date, today: date) -> str:
    """ "today", "tomorrow", "yesterday", else "Friday 18 December"."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    return near or f"{WEEKDAYS[day.weekday()]} {date_words(day, today=today)}"
