"""Tell the roster how many visitors came in each hour, so that it can be laid beside who is there (S-111)."""

from datetime import timedelta

from django.db.models import Count
from django.db.models.functions import TruncHour
from django.utils import timezone

from loket.balie.models import Volgnummer
from loket.kernel.actor import SYSTEM
from loket.rooster.commands import note_demand
from loket.rooster.models import Kind

LOOK_BACK = timedelta(days=1)


def note_visits() -> int:
    """Of today and yesterday, each hour again: a number that grew is told anew. Answers how many hours."""
    since = (timezone.now() - LOOK_BACK).replace(minute=0, second=0, microsecond=0)
    came = Volgnummer.objects.filter(taken_at__gte=since).annotate(hour=TruncHour("taken_at"))
    rows = list(came.values("hour").annotate(n=Count("id")).values_list("hour", "n"))
    for hour, number in rows:
        note_demand(hour, Kind.DESK, number, by=SYSTEM)
    return len(rows)
