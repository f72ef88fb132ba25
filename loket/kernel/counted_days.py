"""Over which days is counted."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Both days are in it."""

    code: str
    name: str
    first: date
    last: date


def periods(today: date) -> list[Period]:
    """The usual one first."""
    year = today.year
    return [
        Period("30-dagen", "Laatste 30 dagen", today - timedelta(days=29), today),
        Period("vandaag", "Vandaag", today, today),
        Period("week", "Deze week", today - timedelta(days=today.weekday()), today),
        Period("dit-jaar", f"Dit jaar ({year})", date(year, 1, 1), today),
        Period("vorig-jaar", str(year - 1), date(year - 1, 1, 1), date(year - 1, 12, 31)),
    ]


def period_of(code: str, today: date) -> Period:
    found = periods(today)
    return next((period for period in found if period.code == code), found[0])
