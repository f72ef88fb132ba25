"""How days, spans of days and reasons for a free day are said in the steps of an answer."""

from collections.abc import Sequence, Set
from datetime import date, datetime, timedelta

from loket.kernel.text import MONTHS, WEEKDAYS, date_words
from loket.termijnen.calendar import NO_DAYS, SATURDAY, holidays


def day_words(day: date) -> str:
    """ "dinsdag 7 april 2026" """
    return f"{WEEKDAYS[day.weekday()]} {date_words(day)}"


def moment_words(at: datetime) -> str:
    """ "zondag 5 april 2026 om 16.00 uur" """
    return f"{day_words(at)} om {at:%H.%M} uur"


def span_words(first: date, last: date) -> str:
    """ "op 11 augustus 2026", "van 11 tot en met 23 augustus 2026" """
    if first == last:
        return f"op {date_words(first)}"
    short = f"{first.day}" if (first.year, first.month) == (last.year, last.month) else ""
    within_year = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else date_words(first)
    return f"van {short or within_year} tot en met {date_words(last)}"


def days_words(n: int) -> str:
    return "1 dag" if n == 1 else f"{n} dagen"


def euros(amount: int) -> str:
    """ "€ 1.442" """
    return f"€ {amount:,}".replace(",", ".")


def why_free(day: date, closing_days: Set[date] = NO_DAYS) -> str:
    """Why this is no working day: "Goede Vrijdag", "zaterdag", "een gelijkgestelde dag"; nothing for a working day."""
    named = holidays(day.year).get(day, "")
    if named == "Gelijkgestelde dag":
        return "een gelijkgestelde dag"
    if named or day.weekday() >= SATURDAY:
        return named or WEEKDAYS[day.weekday()]
    return "een sluitingsdag" if day in closing_days else ""


def free_days_between(first: date, last: date, closing_days: Set[date] = NO_DAYS) -> list[date]:
    """The days from `first` up to and including `last` that are no working days."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if why_free(day, closing_days)]


def listed(words: Sequence[str]) -> str:
    """ "a, b en c" """
    return " en ".join([", ".join(words[:-1]), words[-1]] if words[1:] else words)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
