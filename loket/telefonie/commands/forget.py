"""What is kept of calls, and for how long."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands.hear import hear
from loket.telefonie.models import Gebeurtenis, Gesprek

LONGEST_CALL = timedelta(hours=12)
FACTS_KEPT = timedelta(days=30)
NUMBERS_KEPT = timedelta(days=30)
PART = 1000


def end_lost_calls() -> int:
    """End calls that ring or go on for twelve hours: nobody told that they were over."""
    now = timezone.now()
    lost = Gesprek.objects.filter(ended_at=None, settled_at=None, rang_at__lt=now - LONGEST_CALL)[:PART]
    rows = list(lost.values_list("centrale", "call_id"))
    for centrale, call_id in rows:
        hear(CallEvent(centrale, call_id, Heard.LOST, now))
    return len(rows)


@transaction.atomic
def forget_old_calls() -> int:
    """After 30 days the single facts go, and the numbers. The calls stay, for the figures.

    Answers how many calls lost something. A call whose facts are gone never changes again.
    """
    now = timezone.now()
    done = Gesprek.objects.filter(settled_at=None, ended_at__lt=now - FACTS_KEPT)
    settle = list(done.select_for_update().values_list("id", flat=True)[:PART])
    Gebeurtenis.objects.filter(gesprek__in=settle).delete()
    Gesprek.objects.filter(id__in=settle).update(settled_at=now)
    known = Gesprek.objects.filter(number_removed_at=None, ended_at__lt=now - NUMBERS_KEPT)
    old = list(known.select_for_update().values_list("id", flat=True)[:PART])
    Gesprek.objects.filter(id__in=old).update(number="", number_removed_at=now)
    return len({*settle, *old})


@transaction.atomic
def forget_numbers(rows: Iterable[Gesprek], _by: Actor) -> None:
    """Of these, as somebody asks to erase them (AVG 17). Who erases announces it."""
    ids, now = [each.id for each in rows], timezone.now()
    Gebeurtenis.objects.filter(gesprek__in=ids).delete()
    Gesprek.objects.filter(id__in=ids, settled_at=None).update(settled_at=now)
    Gesprek.objects.filter(id__in=ids).update(number="", number_removed_at=now)
