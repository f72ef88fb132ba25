"""Forget in time that a register was asked."""

from datetime import timedelta

from django.utils import timezone

from loket.basisregistraties.models import Bevraging

KEPT = timedelta(days=3 * 365 + 1)


def forget_old_bevragingen() -> int:
    """As long as the log of persons is kept."""
    return Bevraging.objects.filter(op__lt=timezone.now() - KEPT).delete()[0]
