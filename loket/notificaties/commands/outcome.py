"""Write down how a turn went: what was delivered, what is tried again and when, and whether the door is closed."""

import random
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from loket.kernel.jobs import enqueue
from loket.notificaties.commands.publish import DELIVER
from loket.notificaties.models import Abonnement, Aflevering
from loket.notificaties.rules.delivery import Outcome, Tried, is_given_up, next_try


@transaction.atomic
def note(abonnement_id: UUID, tried: Sequence[Tried]) -> None:
    """The outcomes of one turn, in the order of the attempts; only the last one can be a closed door."""
    now = timezone.now()
    delivered = [each.aflevering_id for each in tried if each.outcome == Outcome.DELIVERED]
    Aflevering.objects.filter(id__in=delivered).update(
        done_at=now, failed_at=None, last_error="", attempts=F("attempts") + 1
    )
    for each in tried:
        if each.outcome != Outcome.DELIVERED:
            _again_or_never(each, now)
    _note_door(abonnement_id, tried, now)


def _again_or_never(it: Tried, now: datetime) -> None:
    aflevering = Aflevering.objects.filter(id=it.aflevering_id).first()
    if aflevering is None:  # the subscription ended meanwhile
        return
    aflevering.attempts += 1
    aflevering.last_error = it.error[:100]
    if is_given_up(aflevering.attempts, aflevering.written_at, now):
        aflevering.failed_at = now
    else:
        aflevering.due_at = _later(now, aflevering.attempts)
    aflevering.save(update_fields=["attempts", "last_error", "failed_at", "due_at"])


def _note_door(abonnement_id: UUID, tried: Sequence[Tried], now: datetime) -> None:
    """An answer opens the door at once. After failures in a row it stays closed longer and longer."""
    abonnement = Abonnement.objects.select_for_update(no_key=True).filter(id=abonnement_id).first()
    if abonnement is None or not tried:
        return
    if any(each.outcome != Outcome.CLOSED for each in tried):
        abonnement.failures, abonnement.rests_until, abonnement.last_error = 0, None, ""
    if any(each.outcome == Outcome.DELIVERED for each in tried):
        abonnement.delivered_at = now
    if tried[-1].outcome == Outcome.CLOSED:
        abonnement.failures += 1
        abonnement.rests_until = _later(now, abonnement.failures, wake=False)
        abonnement.last_error = tried[-1].error[:100]
        enqueue(DELIVER, not_before=abonnement.rests_until)
    abonnement.save(update_fields=["failures", "rests_until", "last_error", "delivered_at"])


def _later(now: datetime, failures: int, *, wake: bool = True) -> datetime:
    """When to try again, with a job that wakes the courier then."""
    moment = next_try(now, failures, random.random())  # noqa: S311 - spreads load, guards nothing
    if wake:
        enqueue(DELIVER, not_before=moment)
    return moment
