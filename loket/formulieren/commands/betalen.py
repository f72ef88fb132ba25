"""Pay for it before it is sent (S-81). What the payment service says counts, never what a browser says."""

import hashlib
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.berichten.rules import mail_address
from loket.formulieren.commands.held import held, held_draft
from loket.formulieren.commands.submit import submit_aanvraag
from loket.formulieren.commands.verder import mail_link
from loket.formulieren.models import Aanvraag, Betaalstand, Stand
from loket.formulieren.queries.aanvraag import aanvraag_with_form, ingevuld_of
from loket.formulieren.rules.overdracht import aanvrager_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal, Refused
from loket.outside.betalen import Betaaldienst, BetaaldienstDown, Betaalstaat, BetalingRefused, betaaldienst
from loket.storingen.commands import note_down, note_up
from loket.storingen.models import Dienst

DOWN = Refusal("payment-down", "Betalen lukt nu niet. Probeer het over 5 minuten opnieuw.", "betalen")
DOWN_LATER = Refusal("payment-down", "Betalen lukt nu niet. U kunt wel versturen en later betalen.", "betalen")
NOTHING = Refusal("nothing-to-pay", "Hiervoor hoeft u niet te betalen.", "betalen")
STATES = {
    Betaalstaat.OPEN: Betaalstand.OPEN,
    Betaalstaat.BETAALD: Betaalstand.BETAALD,
    Betaalstaat.TERUGGEGEVEN: Betaalstand.TERUG,
}


def begin_betaling(*, aanvraag_id: UUID, terug_url: str, melding_url: str) -> str:
    """Where somebody pays. Twice for the same amount is one payment. Raises Refused.

    The service is asked outside the transaction: nobody waits for it with a lock in hand.
    """
    aanvraag = aanvraag_with_form(aanvraag_id)
    assert aanvraag
    filled = ingevuld_of(aanvraag, timezone.localdate())
    bedrag, betalen, service = filled.reis.bedrag_cent, filled.inhoud.betalen, betaaldienst()
    if not bedrag or not betalen:
        raise Refused(NOTHING)
    down = DOWN_LATER if betalen.later else DOWN
    if service is None:
        raise Refused(down)
    try:
        begun = service.begin(bedrag, betalen.omschrijving[:60], _kenmerk(aanvraag, bedrag), terug_url, melding_url)
    except BetaaldienstDown:
        note_down(Dienst.BETALEN)
        raise Refused(down) from None
    except BetalingRefused:
        raise Refused(down) from None
    note_up(Dienst.BETALEN)
    _keep(aanvraag_id, bedrag, begun.id)
    return begun.url


@transaction.atomic
def _keep(aanvraag_id: UUID, bedrag: int, betaling: str) -> None:
    aanvraag = held_draft(aanvraag_id)
    aanvraag.bedrag_cent, aanvraag.betaling, aanvraag.betaalstand = bedrag, betaling, Betaalstand.OPEN
    aanvraag.save(update_fields=["bedrag_cent", "betaling", "betaalstand"])


def look_at_betaling(*, aanvraag_id: UUID, by: Actor = SYSTEM) -> Aanvraag:
    """How it stands now, by the service itself. What is paid is sent at once: nobody pays for nothing.

    Raises Refused when the service does not answer.
    """
    aanvraag = aanvraag_with_form(aanvraag_id)
    assert aanvraag
    service = betaaldienst()
    if not aanvraag.betaling or aanvraag.betaalstand != Betaalstand.OPEN:
        return aanvraag
    state = _state_of(service, aanvraag.betaling) if service else Betaalstaat.OPEN
    return _settle(aanvraag_id, aanvraag.betaling, STATES.get(state, Betaalstand.MISLUKT), by)


def _state_of(service: Betaaldienst, betaling: str) -> Betaalstaat:
    try:
        state = service.state(betaling)
    except BetaaldienstDown:
        note_down(Dienst.BETALEN)
        raise Refused(DOWN) from None
    except BetalingRefused:
        raise Refused(DOWN) from None
    note_up(Dienst.BETALEN)
    return state


@transaction.atomic
def _settle(aanvraag_id: UUID, betaling: str, stand: Betaalstand, by: Actor) -> Aanvraag:
    aanvraag = held(aanvraag_id)
    if aanvraag.betaling != betaling:  # somebody began another payment meanwhile
        return aanvraag
    aanvraag.betaalstand = stand
    aanvraag.save(update_fields=["betaalstand"])
    if stand == Betaalstand.BETAALD and aanvraag.state == Stand.CONCEPT:
        return _sent(aanvraag, by)
    return aanvraag


def _sent(aanvraag: Aanvraag, by: Actor) -> Aanvraag:
    """An answer that changed after it was paid may ask for more, and a time to come may be of somebody else: then it
    stays, and is not sent. Who closed the browser gets a link to go on.
    """
    try:
        return submit_aanvraag(aanvraag_id=aanvraag.id, by=by)
    except Refused:
        filled = ingevuld_of(aanvraag, timezone.localdate())
        if email := mail_address(aanvrager_of(filled.inhoud, filled.reis).email):
            mail_link(aanvraag_id=aanvraag.id, email=email, address=settings.PUBLIC_URL, by=by)
        return aanvraag


def of_betaling(betaling: str) -> UUID | None:
    """Which aanvraag a message of the service is about; None when it is none of ours."""
    found = Aanvraag.objects.filter(betaling=betaling).values_list("id", flat=True) if betaling else None
    return found.first() if found is not None else None


def look_at_open_payments(*, most: int = 100) -> int:
    """Of who closed the browser after paying, and whose message got lost. How many were looked at."""
    waiting = Aanvraag.objects.filter(betaalstand=Betaalstand.OPEN, state=Stand.CONCEPT).order_by("changed_at")
    ids = list(waiting.values_list("id", flat=True)[:most])
    for aanvraag_id in ids:
        try:
            look_at_betaling(aanvraag_id=aanvraag_id)
        except Refused:
            break  # the service is down: the next turn
    return len(ids)


def _kenmerk(aanvraag: Aanvraag, bedrag: int) -> str:
    """Another one for another amount, and after a try that failed."""
    failed = aanvraag.betaling if aanvraag.betaalstand == Betaalstand.MISLUKT else ""
    mark = hashlib.sha256(f"{bedrag}:{failed}".encode()).hexdigest()[:6]
    return f"{aanvraag.kenmerk}-{mark}"
