"""What happened to one term: asked for more, extended, another body in between; and how one reads the law."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date

from loket.termijnen.calendar import NO_DAYS
from loket.termijnen.hours import OFFICE_HOURS, Hours
from loket.termijnen.period import Period
from loket.termijnen.readings import CHOICE, Readings
from loket.termijnen.regel import Shift
from loket.termijnen.suspension import Suspension


@dataclass(frozen=True, slots=True)
class Course:
    """`further`: extended again, as the other side agreed. `today`: until when an open suspension is counted."""

    suspensions: tuple[Suspension, ...] = ()
    extension: Period | None = None
    further: Period | None = None
    variant: str = ""
    today: date | None = None
    readings: Readings = CHOICE
    closing_days: Set[date] = NO_DAYS
    hours: Hours = field(default_factory=lambda: OFFICE_HOURS)

    def closing_days_for(self, shift: Shift) -> Set[date]:
        """Only a norm of our own may skip the days that the town hall is closed (R-8, R-14)."""
        return self.closing_days if shift == Shift.COURTESY else NO_DAYS

    @property
    def extensions(self) -> tuple[Period, ...]:
        return tuple(each for each in (self.extension, self.further) if each)


AS_USUAL = Course()
