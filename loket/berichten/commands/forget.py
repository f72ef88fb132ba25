"""What we wrote is thrown away when its time is over; what hangs on a dossier goes with that dossier."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from loket.berichten.commands.persoon import forget_berichten, forget_unreachable
from loket.berichten.events import BerichtenDestroyed
from loket.berichten.models import Bericht, Onbereikbaar, State
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce

KEPT = timedelta(days=365)
MOST = 5000
WITH_ANOTHER = Q(about__startswith="zaak:") | Q(about__startswith="mail:")  # theirs say when
ON_THEIR_WAY = (State.WAITING, State.SENDING)


@transaction.atomic
def forget_old_berichten() -> int:
    """A year after it went out, or was given up. What waits stays. How many; the rest goes the next night.

    What somebody is still reminded of after that year is told once more: its key is free again.
    """
    long_ago = timezone.now() - KEPT
    past = Bericht.objects.annotate(went=Coalesce("sent_at", "written_at")).filter(written_at__lt=long_ago)
    old = past.filter(went__lt=long_ago).exclude(WITH_ANOTHER | Q(state__in=ON_THEIR_WAY))
    rows = list(old.order_by("written_at").only("id").select_for_update(skip_locked=True)[:MOST])
    if rows:
        forget_berichten(rows, SYSTEM)
        announce(BerichtenDestroyed("", len(rows)), by=SYSTEM)
    return len(rows)


@transaction.atomic
def forget_old_onbereikbaar() -> int:
    """A year after our mail came back we try that address again; what comes back then marks it anew. How many."""
    old = Onbereikbaar.objects.filter(sinds__lt=timezone.now() - KEPT).order_by("sinds")
    rows = list(old.select_for_update(skip_locked=True)[:MOST])
    forget_unreachable(rows, SYSTEM)
    return len(rows)
