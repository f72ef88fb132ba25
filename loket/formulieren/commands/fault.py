"""A hand-over that failed: nothing is lost, people see it, and it is tried again."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.commands.compleet import HAND_OVER
from loket.formulieren.commands.held import held
from loket.formulieren.events import AanvraagFailed
from loket.formulieren.models import Aanvraag, Stand
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse

LATE = timedelta(minutes=10)
NOT_FAILED = Refusal("aanvraag-not-failed", "Deze aanvraag is al een zaak.")


@transaction.atomic
def note_failure(*, aanvraag_id: UUID, error: Exception) -> None:
    """On the list from the first time on. Only the kind of fault is kept: its text may hold what was typed."""
    aanvraag = held(aanvraag_id)
    if aanvraag.state == Stand.OVERGEDRAGEN:
        return
    is_first = aanvraag.state != Stand.MISLUKT
    code = error.refusal.code if isinstance(error, Refused) else type(error).__name__
    aanvraag.state, aanvraag.fault, aanvraag.failed_at = Stand.MISLUKT, code[:80], timezone.now()
    aanvraag.save(update_fields=["state", "fault", "failed_at"])
    if is_first:
        announce(AanvraagFailed(aanvraag.id, aanvraag.fault), by=SYSTEM)


@transaction.atomic
def try_again(*, aanvraag_id: UUID, by: Actor) -> None:
    """A person mended what was wrong. Raises Refused when it is a zaak already."""
    aanvraag = held(aanvraag_id)
    refuse(None if aanvraag.state in (Stand.MISLUKT, Stand.INGEDIEND) else NOT_FAILED)
    enqueue(HAND_OVER, aanvraag_id=str(aanvraag.id))


def hand_over_what_waits(*, most: int = 50) -> int:
    """Of a job that got lost: it is deferred again, and finds a zaak when there is one. How many."""
    late = Aanvraag.objects.filter(state=Stand.INGEDIEND, submitted_at__lt=timezone.now() - LATE)
    ids = list(late.order_by("submitted_at").values_list("id", flat=True)[:most])
    for aanvraag_id in ids:
        enqueue(HAND_OVER, aanvraag_id=str(aanvraag_id))
    return len(ids)
