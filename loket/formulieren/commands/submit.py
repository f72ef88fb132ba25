"""Send it: once, however often the button is pressed."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.commands.adres import have_address_confirmed
from loket.formulieren.commands.afspraak import book_visits
from loket.formulieren.commands.compleet import complete
from loket.formulieren.commands.held import held
from loket.formulieren.commands.teken_vraag import ask_to_sign
from loket.formulieren.models import Aanvraag, Betaalstand, Stand
from loket.formulieren.queries.aanvraag import ingevuld_of
from loket.formulieren.rules.content import Formulierinhoud
from loket.formulieren.rules.medetekenen import signers_of
from loket.formulieren.rules.reis import Reis
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse

NOT_DONE = Refusal("aanvraag-not-done", "Er is nog een vraag open. Ga verder met invullen.")
NOT_PAID = Refusal("aanvraag-not-paid", "Betaal eerst, of kies later betalen.", "betalen")


@transaction.atomic
def submit_aanvraag(*, aanvraag_id: UUID, later: bool = False, partij: UUID | None = None, by: Actor) -> Aanvraag:
    """It is ours from now on, and a job makes a zaak of it; when others must sign too, not before they did. The same
    aanvraag again changes nothing.

    Raises Refused while a question is open, when it must be paid first (S-81), and when somebody else has the time now
    that was chosen to come.
    """
    aanvraag = held(aanvraag_id)
    if aanvraag.state != Stand.CONCEPT:
        return aanvraag
    filled = ingevuld_of(aanvraag, timezone.localdate())
    refuse(None if filled.reis.klaar else NOT_DONE)
    refuse(_why_not_paid(aanvraag, filled.inhoud, filled.reis, later=later))
    book_visits(filled, partij=partij, by=by)
    aanvraag.bedrag_cent = filled.reis.bedrag_cent
    if aanvraag.bedrag_cent and aanvraag.betaalstand != Betaalstand.BETAALD:
        aanvraag.betaalstand = Betaalstand.LATER
    have_address_confirmed(aanvraag, filled, by=by)
    if others := signers_of(filled.inhoud, filled.reis):
        return ask_to_sign(aanvraag, filled, others, by=by)
    return complete(aanvraag, slug=filled.slug, by=by)


def _why_not_paid(aanvraag: Aanvraag, inhoud: Formulierinhoud, reis: Reis, *, later: bool) -> Refusal | None:
    """What was paid is for this amount: an answer that changes the price changes what is still to pay."""
    if not reis.bedrag_cent or not inhoud.betalen:
        return None
    paid = aanvraag.betaalstand == Betaalstand.BETAALD and aanvraag.bedrag_cent == reis.bedrag_cent
    return None if paid or (later and inhoud.betalen.later) else NOT_PAID
