"""Send it: once, however often the button is pressed."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.commands.adres import have_address_confirmed
from loket.formulieren.commands.afspraak import book_visits
from loket.formulieren.commands.compleet import complete
from loket.formulieren.commands.held import held
from loket.formulieren.commands.poging import give_back_rest
from loket.formulieren.commands.teken_vraag import ask_to_sign
from loket.formulieren.models import Aanvraag, Betaalstand, Stand, Terugreden
from loket.formulieren.queries.aanvraag import ingevuld_of
from loket.formulieren.queries.betaalpoging import paid_with
from loket.formulieren.rules.content import Formulierinhoud
from loket.formulieren.rules.medetekenen import signers_of
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse

NOT_DONE = Refusal("aanvraag-not-done", "Er is nog een vraag open. Ga verder met invullen.")
NOT_PAID = Refusal("aanvraag-not-paid", "Betaal eerst, of kies later betalen.", "betalen")


@transaction.atomic
def submit_aanvraag(*, aanvraag_id: UUID, later: bool = False, quiet: bool = False, by: Actor) -> Aanvraag:
    """It is ours from now on, and a job makes a zaak of it; when others must sign too, not before they did. The same
    aanvraag again changes nothing. `quiet`: its address is not asked now whether it is theirs.

    Raises Refused while a question is open, when it must be paid first (S-81), and when somebody else has the time now
    that was chosen to come.
    """
    aanvraag = held(aanvraag_id)
    if aanvraag.state != Stand.CONCEPT:
        return aanvraag
    filled = ingevuld_of(aanvraag, timezone.localdate())
    refuse(None if filled.reis.klaar else NOT_DONE)
    bedrag = filled.reis.bedrag_cent
    paid = paid_with(aanvraag, bedrag) if bedrag else None
    refuse(NOT_PAID if bedrag and not paid and not (later and may_pay_later(filled.inhoud)) else None)
    book_visits(filled, by=by)
    aanvraag.bedrag_cent, aanvraag.betaling = bedrag, paid or ""
    aanvraag.betaalstand = Betaalstand.BETAALD if paid else Betaalstand.LATER if bedrag else Betaalstand.NIET
    give_back_rest(aanvraag, Terugreden.BEDRAG)
    have_address_confirmed(aanvraag, filled, quiet=quiet, by=by)
    if others := signers_of(filled.inhoud, filled.reis):
        return ask_to_sign(aanvraag, filled, others, by=by)
    return complete(aanvraag, slug=filled.slug, by=by)


def may_pay_later(inhoud: Formulierinhoud) -> bool:
    return inhoud.betalen is not None and inhoud.betalen.later
