"""The hours of the day beside each other: visits, whether the door is open, and who is planned (S-111)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from loket.balie.queries.figures import Counted, counted_by_hour
from loket.kernel.text import end_of_local_day, local, start_of_local_day
from loket.locaties.models import Locatie
from loket.rooster.models import Dienst, Kind

WEEK = 7


@dataclass(frozen=True, slots=True)
class Hour:
    """`open_days`: on how many days of the week the place is open then; `planned`: people at the desk, on average."""

    hour: int
    counted: Counted | None
    open_days: int
    planned: float

    @property
    def outside(self) -> bool:
        """People came while the door was closed all week."""
        return bool(self.counted and self.counted.visits and not self.open_days)


def hours_of(first: date, last: date, *, locatie: str = "") -> Sequence[Hour]:
    """Every hour in which something was. Three statements."""
    visits = dict(counted_by_hour(first, last, locatie=locatie))
    is_open, planned = _open(locatie), _planned(first, last, locatie)
    hours = sorted({*visits, *is_open, *planned})
    return [Hour(hour, visits.get(hour), is_open[hour], planned.get(hour, 0.0)) for hour in hours]


def _open(locatie: str) -> Counter[int]:
    """On how many days each hour has an open minute; of several places the one that is open most."""
    places = Locatie.objects.filter(active=True)
    found: Counter[int] = Counter()
    for week in (places.filter(code=locatie) if locatie else places).values_list("opening_hours", flat=True):
        found |= Counter(hour for day in range(WEEK) for hour in _hours(week.get(str(day), [])))
    return found


def _hours(spans: Sequence[Sequence[str]]) -> set[int]:
    """09:00 to 12:30 are the hours 9 to 12."""
    found: set[int] = set()
    for begin, end in spans:
        last = int(end[:2]) - (end[3:5] == "00")
        found |= set(range(int(begin[:2]), last + 1))
    return found


def _planned(first: date, last: date, locatie: str) -> dict[int, float]:
    """Of the days on which somebody was planned at all."""
    shifts = Dienst.objects.filter(
        kind=Kind.DESK, begins_at__lt=end_of_local_day(last), ends_at__gt=start_of_local_day(first)
    )
    rows = (shifts.filter(locatie=locatie) if locatie else shifts).values_list("begins_at", "ends_at")
    told: Counter[int] = Counter()
    days = set()
    for begin, end in rows:
        days.add(local(begin).date())
        told.update(range(local(begin).hour, local(end - timedelta(seconds=1)).hour + 1))
    return {hour: round(number / len(days), 1) for hour, number in told.items()}
