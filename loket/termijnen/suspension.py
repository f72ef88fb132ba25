"""Days on which a term stands still (R-9, R-10, R-11)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from loket.termijnen.calendar import ONE_DAY
from loket.termijnen.readings import CHOICE, Instalments, LapsedRepair, Readings


class SuspensionKind(StrEnum):
    REPAIR = "4:15"
    WOO_VIEWS = "woo_views"


@dataclass(frozen=True, slots=True)
class Suspension:
    """`asked`: when we asked (or told). `completed`: when all was there, or the time for it was over unused (`lapsed`).

    `partial`: when a part came in; by our reading of the law that does not end it.
    """

    asked: date
    completed: date | None = None
    kind: str = SuspensionKind.REPAIR
    lapsed: bool = False
    partial: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", SuspensionKind(self.kind))

    @property
    def open(self) -> bool:
        return self.completed is None

    def last_day(self, today: date | None = None, readings: Readings = CHOICE) -> date:
        """The last day that does not count; the day of asking itself when there is none.

        The day of completion counts again (Awb 4:15 lid 1); the day that a view comes in does not (Woo 4.4 lid 3).
        """
        ended = self.completed
        if self.partial and readings.instalments == Instalments.PARTIAL_ENDS_IT:
            ended = self.partial
        if ended is None:
            return max(today or self.asked, self.asked)
        stands_still = self.kind == SuspensionKind.WOO_VIEWS or (
            self.lapsed and readings.lapsed_repair == LapsedRepair.LAST_DAY_STANDS_STILL
        )
        return max(ended if stands_still else ended - ONE_DAY, self.asked)

    def span(self, today: date | None = None, readings: Readings = CHOICE) -> tuple[date, date]:
        """The first and the last day that do not count, from the day after asking on; last before first is none."""
        return self.asked + ONE_DAY, self.last_day(today, readings)


def stood_still(
    suspensions: Iterable[Suspension], *, today: date | None = None, readings: Readings = CHOICE
) -> Iterator[tuple[Suspension, date, int]]:
    """Each suspension in order of time, with its first new day and how many: a day is counted once (R-11)."""
    covered = date.min
    for suspension in sorted(suspensions, key=lambda each: (each.asked, each.completed or date.max)):
        first, last = suspension.span(today, readings)
        first = max(first, covered + ONE_DAY)
        yield suspension, first, max((last - first).days + 1, 0)
        covered = max(covered, last)


def suspended_days(suspensions: Iterable[Suspension], *, today: date | None = None, readings: Readings = CHOICE) -> int:
    """On how many days the term stood still."""
    return sum(days for _, _, days in stood_still(suspensions, today=today, readings=readings))
