"""The heat map: what is asked, when we are open, and who is there (S-111)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from loket.kernel.text import AMSTERDAM, local, start_of_local_day
from loket.organisatie.queries import gemeente
from loket.rooster.models import Drukte
from loket.rooster.queries.roster import DienstRow, RosterDay, rooster_of
from loket.rooster.rules.demand import TOO_FEW, Cell, cell, is_open_in, share_outside

WEEKS_BACK = 8


@dataclass(frozen=True, slots=True)
class HeatMap:
    """`hours`: for each hour of the day seven cells, from Monday on. `weeks`: of how many weeks demand is known."""

    hours: Sequence[tuple[int, Sequence[Cell]]]
    weeks: int
    outside: float | None
    gaps: Sequence[Cell]


def heat_map(kind: str, monday: date) -> HeatMap:
    """The demand of the eight weeks before, beside the hours and the roster of this week. Three statements."""
    asked, weeks = _demand(kind, monday)
    week, days = gemeente().opening_hours, rooster_of(monday)
    rows = []
    for hour in range(24):
        row = [
            cell(
                number,
                hour,
                demand=asked[number, hour] / weeks if weeks else 0,
                is_open=not day.holiday and is_open_in(hour, week.get(str(number), [])),
                planned=_planned(day, hour, kind),
                kind=kind,
            )
            for number, day in enumerate(days)
        ]
        if any(one.demand or one.is_open or one.planned for one in row):
            rows.append((hour, row))
    cells = [one for _, row in rows for one in row]
    gaps = sorted((one for one in cells if one.verdict == TOO_FEW), key=lambda one: (one.weekday, one.hour))
    return HeatMap(rows, weeks, share_outside(cells), gaps)


def gaps_against_demand(kind: str, monday: date) -> Sequence[Cell]:
    """The hours of this week with fewer people in the roster than are needed."""
    return heat_map(kind, monday).gaps


def _demand(kind: str, monday: date) -> tuple[Counter[tuple[int, int]], int]:
    """What was asked in each hour of the week, added up, and over how many weeks."""
    begin = start_of_local_day(monday - timedelta(weeks=WEEKS_BACK))
    noted = Drukte.objects.filter(kind=kind, hour__gte=begin, hour__lt=start_of_local_day(monday))
    asked: Counter[tuple[int, int]] = Counter()
    weeks = set()
    for hour, count in noted.values_list("hour", "count"):
        at = local(hour)
        asked[at.weekday(), at.hour] += count
        weeks.add(at.isocalendar()[:2])
    return asked, len(weeks)


def _planned(day: RosterDay, hour: int, kind: str) -> int:
    """Who is there half-way this hour, and not absent after all."""
    half_way = datetime(day.day.year, day.day.month, day.day.day, hour, 30, tzinfo=AMSTERDAM)
    there: list[DienstRow] = [row for row in day.rows if row.kind == kind and not row.away]
    return sum(row.begins_at <= half_way < row.ends_at for row in there)
