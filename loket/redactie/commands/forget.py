"""What somebody said of a page is thrown away when its time is over."""

from datetime import timedelta

from django.utils import timezone

from loket.redactie.models import Signal

ANSWERED_KEPT = timedelta(days=365)  # our choice; the figures look back to the first of January
MOST = 5000


def forget_old_signals() -> int:
    """A year after the answer; the address went with the answer. What still waits for one stays. How many."""
    old = Signal.objects.filter(answered_at__lt=timezone.now() - ANSWERED_KEPT).order_by("answered_at")
    return Signal.objects.filter(id__in=list(old.values_list("id", flat=True)[:MOST])).delete()[0]
