"""Over which time figures are counted: this year, the last twelve months, or a whole year."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

YEARS_BACK = 5
THIS_YEAR, TWELVE_MONTHS = "dit-jaar", "12-maanden"


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` until before `end`."""

    code: str
    name: str
    start: date
    end: date


def periods(*, today: date) -> list[Period]:
    """The choices, the usual one first."""
    this_year = gettext("Dit jaar (%(year)s)") % {"year": today.year}
    after = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return [
        Period(THIS_YEAR, this_year, date(today.year, 1, 1), date(today.year + 1, 1, 1)),
        Period(TWELVE_MONTHS, gettext("Laatste 12 maanden"), after.replace(year=after.year - 1), after),
        *(
            Period(str(year), str(year), date(year, 1, 1), date(year + 1, 1, 1))
            for year in range(today.year - 1, today.year - 1 - YEARS_BACK, -1)
        ),
    ]


def period_of(code: str, *, today: date) -> Period:
    """The period with this code; this year for any other."""
    found = periods(today=today)
    return next((period for period in found if period.code == code), found[0])
