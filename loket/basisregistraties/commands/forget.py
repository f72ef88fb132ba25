"""Forget in time that a register was asked, and what somebody said was wrong in it."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from loket.basisregistraties.models import Bevraging, Terugmelding
from loket.kernel.actor import Actor

KEPT = timedelta(days=3 * 365 + 1)
ANSWERED_KEPT = timedelta(days=365)  # our choice: long enough to ask about the answer


def forget_old_bevragingen() -> int:
    """As long as the log of persons is kept."""
    return Bevraging.objects.filter(op__lt=timezone.now() - KEPT).delete()[0]


def forget_old_terugmeldingen() -> int:
    """A year after the answer. What was mended stands in the register itself."""
    return Terugmelding.objects.filter(answered_at__lt=timezone.now() - ANSWERED_KEPT).delete()[0]


def forget_terugmeldingen(rows: Iterable[Terugmelding], _by: Actor) -> None:
    """These, as somebody asks to erase them (AVG 17). Who erases announces it."""
    Terugmelding.objects.filter(id__in=[each.id for each in rows]).delete()
