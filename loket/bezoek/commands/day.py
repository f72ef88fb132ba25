"""A day that is over: its numbers stay, its marks and its salt go."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Count, Sum
from django.utils import timezone

from loket.bezoek.commands.count import forget_salts
from loket.bezoek.models import Baseline, DayTotal, Mark, PageCount, Salt
from loket.kernel.text import local

KEPT = timedelta(days=3 * 366)


@transaction.atomic
def close_days() -> int:
    """Count the days before today and throw away what could tell browsers apart. Twice is once."""
    today = local(timezone.now()).date()
    closed = 0
    for salt in Salt.objects.select_for_update().filter(day__lt=today):
        seen = Mark.objects.filter(day=salt.day).aggregate(visits=Sum("visits"), uniques=Count("id"))
        DayTotal.objects.create(day=salt.day, visits=seen["visits"] or 0, uniques=seen["uniques"])
        Mark.objects.filter(day=salt.day).delete()
        salt.delete()
        closed += 1
    PageCount.objects.filter(day__lt=today - KEPT).delete()
    forget_salts()
    return closed


def put_baseline(*, period: str, visits: int, uniques: int, source: str) -> Baseline:
    """What somebody else counted before. By its period, so again changes nothing."""
    row, _ = Baseline.objects.update_or_create(
        period=period, defaults={"visits": visits, "uniques": uniques, "source": source}
    )
    return row
