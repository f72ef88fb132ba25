"""An aanvraag is complete: from now on it is ours."""

from django.utils import timezone

from loket.formulieren.commands.moment import note
from loket.formulieren.events import AanvraagSubmitted
from loket.formulieren.models import Aanvraag, Momentsoort, Stand
from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce

HAND_OVER = "loket.formulieren.jobs.hand_over"


def complete(aanvraag: Aanvraag, *, slug: str, by: Actor) -> Aanvraag:
    """Within the transaction of who holds it: a job makes a zaak of it.

    The term to decide begins when the aanvraag was received (Awb 4:13, 2:17), and an aanvraag is one when it is signed
    by who asks (Awb 4:1, 4:2 lid 1). Where two ask together, that is the moment of the last signature. When the first
    sent it is kept too (`aangeboden_at`): somebody who must tell us something within days was not late by the other.
    """
    aanvraag.state, aanvraag.submitted_at = Stand.INGEDIEND, timezone.now()
    aanvraag.verder = aanvraag.verder_until = None
    aanvraag.save()
    note(aanvraag, Momentsoort.VERSTUURD)
    enqueue(HAND_OVER, aanvraag_id=str(aanvraag.id))
    announce(AanvraagSubmitted(aanvraag.id, slug, aanvraag.kenmerk), by=by)
    return aanvraag
