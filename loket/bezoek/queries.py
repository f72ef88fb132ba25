"""How often the website was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Sum
from django.db.models.functions import TruncMonth

from loket.bezoek.models import Baseline, DayTotal, Mark, PageCount
from loket.bezoek.rules.period import Period

MOST = 25


@dataclass(frozen=True, slots=True)
class Figure:
    """`uniques` are different browsers a day, added up; `each` is how many visits one of them pays a day."""

    label: str
    views: int
    visits: int
    uniques: int
    source: str = ""

    @property
    def each(self) -> float | None:
        return self.visits / self.uniques if self.uniques else None


@dataclass(frozen=True, slots=True)
class Visited:
    total: Figure
    months: Sequence[Figure]
    pages: Sequence[tuple[str, int]]
    reliable_from: date | None


def visited(period: Period, *, today: date) -> Visited:
    """Six statements, whatever the period."""
    days = {"day__gte": period.first, "day__lte": period.last}
    views = dict(
        PageCount.objects.filter(**days).annotate(month=TruncMonth("day")).values_list("month").annotate(Sum("views"))
    )
    closed = {
        month: (visits, uniques)
        for month, visits, uniques in DayTotal.objects.filter(**days)
        .annotate(month=TruncMonth("day"))
        .values_list("month")
        .annotate(Sum("visits"), Sum("uniques"))
    }
    running = Mark.objects.filter(**days).aggregate(visits=Sum("visits"), uniques=Count("id"))
    this_month = today.replace(day=1)
    before = closed.get(this_month, (0, 0))
    closed[this_month] = (before[0] + (running["visits"] or 0), before[1] + running["uniques"])
    months = [
        Figure(f"{month:%m-%Y}", views.get(month, 0), *closed.get(month, (0, 0)))
        for month in sorted({*views, *closed})
        if views.get(month) or any(closed.get(month, (0, 0)))
    ]
    total = Figure(
        period.name,
        sum(row.views for row in months),
        sum(row.visits for row in months),
        sum(row.uniques for row in months),
    )
    pages = (
        PageCount.objects.filter(**days).values_list("address").annotate(all=Sum("views")).order_by("-all", "address")
    )
    first = PageCount.objects.aggregate(first=Min("day"))["first"]
    return Visited(total, months, list(pages[:MOST]), first)


def baselines() -> list[Figure]:
    return [Figure(row.period, 0, row.visits, row.uniques, row.source) for row in Baseline.objects.order_by("period")]
