"""Send it: once, however often the button is pressed."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.commands.held import held
from loket.formulieren.commands.moment import note
from loket.formulieren.events import AanvraagSubmitted
from loket.formulieren.models import Aanvraag, Betaalstand, Momentsoort, Stand
from loket.formulieren.queries.aanvraag import ingevuld_of
from loket.formulieren.rules.content import Formulierinhoud
from loket.formulieren.rules.reis import Reis
from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse

HAND_OVER = "loket.formulieren.jobs.hand_over"
NOT_DONE = Refusal("aanvraag-not-done", "Er is nog een vraag open. Ga verder met invullen.")
NOT_PAID = Refusal("aanvraag-not-paid", "Betaal eerst, of kies later betalen.", "betalen")


@transaction.atomic
def submit_aanvraag(*, aanvraag_id: UUID, later: bool = False, by: Actor) -> Aanvraag:
    """It is ours from now on, and a job makes a zaak of it. The same aanvraag again changes nothing.

    Raises Refused while a question is open, and when it must be paid first (S-81).
    """
    aanvraag = held(aanvraag_id)
    if aanvraag.state != Stand.CONCEPT:
        return aanvraag
    filled = ingevuld_of(aanvraag, timezone.localdate())
    refuse(None if filled.reis.klaar else NOT_DONE)
    refuse(_why_not_paid(aanvraag, filled.inhoud, filled.reis, later=later))
    aanvraag.bedrag_cent = filled.reis.bedrag_cent
    if aanvraag.bedrag_cent and aanvraag.betaalstand != Betaalstand.BETAALD:
        aanvraag.betaalstand = Betaalstand.LATER
    aanvraag.state, aanvraag.submitted_at = Stand.INGEDIEND, timezone.now()
    aanvraag.verder = aanvraag.verder_until = None
    aanvraag.save()
    note(aanvraag, Momentsoort.VERSTUURD)
    enqueue(HAND_OVER, aanvraag_id=str(aanvraag.id))
    announce(AanvraagSubmitted(aanvraag.id, filled.slug, aanvraag.kenmerk), by=by)
    return aanvraag


def _why_not_paid(aanvraag: Aanvraag, inhoud: Formulierinhoud, reis: Reis, *, later: bool) -> Refusal | None:
    """What was paid is for this amount: an answer that changes the price changes what is still to pay."""
    if not reis.bedrag_cent or not inhoud.betalen:
        return None
    paid = aanvraag.betaalstand == Betaalstand.BETAALD and aanvraag.bedrag_cent == reis.bedrag_cent
    return None if paid or (later and inhoud.betalen.later) else NOT_PAID
