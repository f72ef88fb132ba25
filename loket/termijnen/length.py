"""How long a term is, in the unit that its rule counts in."""

from dataclasses import dataclass
from enum import StrEnum

from loket.termijnen.period import Period


class Unit(StrEnum):
    HOURS = "hours"
    WORKING_HOURS = "working_hours"
    WORKING_DAYS = "working_days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


NAMES = {
    Unit.HOURS: ("uur", "uur"),
    Unit.WORKING_HOURS: ("werkuur", "werkuren"),
    Unit.WORKING_DAYS: ("werkdag", "werkdagen"),
    Unit.DAYS: ("dag", "dagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
    Unit.YEARS: ("jaar", "jaar"),
}
CALENDAR_UNITS = (Unit.YEARS, Unit.MONTHS, Unit.WEEKS, Unit.DAYS)
CLOCK_UNITS = (Unit.HOURS, Unit.WORKING_HOURS)
LONGEST = {  # far more than any term in law, and no work for a computer
    Unit.HOURS: 5000,
    Unit.WORKING_HOURS: 2000,
    Unit.WORKING_DAYS: 1000,
    Unit.DAYS: 4000,
    Unit.WEEKS: 600,
    Unit.MONTHS: 240,
    Unit.YEARS: 100,
}


@dataclass(frozen=True, slots=True)
class Length:
    """8 weeks, 48 hours, 3 working days."""

    amount: int
    unit: Unit

    @property
    def words(self) -> str:
        one, many = NAMES[self.unit]
        return f"{self.amount} {one if self.amount == 1 else many}"

    @property
    def period(self) -> Period:
        """The same as a period of the calendar. Raises ValueError for hours and working days: those are none."""
        if self.unit not in CALENDAR_UNITS:
            raise ValueError(f"no period of the calendar: {self.words}")
        return Period(**{self.unit.value: self.amount})
