"""Which period of meldingen somebody asks for: 90 days when nothing is said, and never more (GeoReport v2)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from loket.kernel.refusal import Refusal

LONGEST = timedelta(days=90)
FIRST, LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Period:
    start: datetime
    end: datetime


def period_asked(start: datetime | None, end: datetime | None, *, now: datetime) -> Period | Refusal:
    """One of the two is enough: the other lies 90 days further on or back."""
    if any(at and not FIRST <= at <= LAST for at in (start, end)):
        return Refusal("period-wrong", "Deze datum kan niet.", "start_date")
    if start is None:
        end = end or now
        return Period(end - LONGEST, end)
    end = end or start + LONGEST
    if end < start:
        return Refusal("period-wrong", "end_date ligt voor start_date.", "end_date")
    if end - start > LONGEST + timedelta(days=1):
        return Refusal("period-too-long", "Vraag hoogstens 90 dagen tegelijk.", "end_date")
    return Period(start, end)
