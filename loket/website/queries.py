"""Each servicenorm with its result of this year."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from loket.meldingen.queries.counted import counted_this_year
from loket.redactie.queries.in_time import pages_in_time, signals_in_time
from loket.website.models import Measure, Servicenorm
from loket.website.rules.norm import Counted, Verdict, verdict_on
from loket.zaken.queries.in_time import ended_in_time


@dataclass(frozen=True, slots=True)
class Outcome:
    code: str
    subject: str
    promise: str
    share: int
    toelichting: str
    counted: Counted | None
    verdict: Verdict

    @property
    def result(self) -> float | None:
        """The percentage within the norm."""
        return 100 * self.counted.within / self.counted.total if self.counted and self.counted.total else None


def outcomes(*, today: date) -> list[Outcome]:
    """One statement, and those of each measure that a norm uses."""
    rows = list(Servicenorm.objects.order_by("position", "code"))
    results = {measure: MEASURES[measure](today) for measure in {row.measure for row in rows} & set(MEASURES)}
    return [_outcome(row, results.get(row.measure)) for row in rows]


def _outcome(row: Servicenorm, counted: Counted | None) -> Outcome:
    return Outcome(
        row.code, row.subject, row.promise, row.share, row.toelichting, counted, verdict_on(counted, row.share)
    )


def _meldingen(today: date) -> Counted:
    total = counted_this_year(today=today).total
    return Counted(total.ended, total.within_norm)


def _zaken(today: date) -> Counted:
    return Counted(*ended_in_time(first=date(today.year, 1, 1), last=today))


def _pages(today: date) -> Counted:
    return Counted(*pages_in_time(today=today))


def _signals(today: date) -> Counted:
    return Counted(*signals_in_time(first=date(today.year, 1, 1), today=today))


MEASURES: dict[str, Callable[[date], Counted]] = {
    Measure.MELDINGEN: _meldingen,
    Measure.ZAKEN: _zaken,
    Measure.PAGES: _pages,
    Measure.SIGNALS: _signals,
}
