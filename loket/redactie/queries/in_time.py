"""How well the redactie keeps its own terms: counts that anybody may see."""

from datetime import date

from django.db.models import Count, F, Q
from django.db.models.functions import TruncDate

from loket.kernel.text import AMSTERDAM, start_of_local_day
from loket.redactie.models import Page, Signal


def pages_in_time(*, today: date) -> tuple[int, int]:
    """(pages on the website, of which somebody looked in time)."""
    found = Page.objects.published().aggregate(all=Count("id"), right=Count("id", filter=Q(review_on__gte=today)))
    return found["all"], found["right"]


def signals_in_time(*, first: date, today: date) -> tuple[int, int]:
    """(signals since `first` that are answered or late, answered in time). What still has time does not count yet."""
    since = Signal.objects.filter(received_at__gte=start_of_local_day(first))
    answered = since.annotate(answered_on=TruncDate("answered_at", tzinfo=AMSTERDAM))
    found = answered.aggregate(
        all=Count("id", filter=Q(answered_at__isnull=False) | Q(answer_by__lt=today)),
        in_time=Count("id", filter=Q(answered_on__lte=F("answer_by"))),
    )
    return found["all"], found["in_time"]
