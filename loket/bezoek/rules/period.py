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
    half = date(today.year, 1 if today.month <= 6 else 7, 1)
    last_year = today.year - 1
    return [
        Period("30-dagen", "Laatste 30 dagen", today - timedelta(days=29), today),
        Period("half-jaar", f"{'Eerste' if half.month == 1 else 'Tweede'} helft {today.year}", half, today),
        Period("dit-jaar", f"Dit jaar ({today.year})", date(today.year, 1, 1), today),
        Period("vorig-jaar", str(last_year), date(last_year, 1, 1), date(last_year, 12, 31)),
    ]


def period_of(code: str, today: date) -> Period:
    found = periods(today)
    return next((period for period in found if period.code == code), found[0])
