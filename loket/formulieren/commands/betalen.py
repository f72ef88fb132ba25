"""Pay for it before it is sent (S-81). What the payment service says counts, never what a browser says."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.commands.afrekenen import settle
from loket.formulieren.commands.betaaldienst import ask_bank
from loket.formulieren.commands.held import held_draft
from loket.formulieren.commands.poging import keep_poging
from loket.formulieren.models import Aanvraag, Betaalpoging, Betaalstand, Pogingstand, Stand
from loket.formulieren.queries.aanvraag import aanvraag_with_form, ingevuld_of
from loket.formulieren.queries.betaalpoging import is_paid_for
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal, Refused
from loket.outside.betalen import Betaalstaat, Betaling

DOWN = Refusal("payment-down", "Betalen lukt nu niet. Probeer het over 5 minuten opnieuw.", "betalen")
DOWN_LATER = Refusal("payment-down", "Betalen lukt nu niet. U kunt wel versturen en later betalen.", "betalen")
NOTHING = Refusal("nothing-to-pay", "Hiervoor hoeft u niet te betalen.", "betalen")


def begin_betaling(*, aanvraag_id: UUID, terug_url: str, melding_url: str) -> str:
    """Where somebody pays; empty when it is paid already. Raises Refused.

    While a payment of this amount can be paid it is that one, however long ago it began. One of another amount is
    stopped at the service; what cannot be stopped there and is paid after all goes back (`afrekenen`).
    """
    filled = ingevuld_of(_found(aanvraag_id), timezone.localdate())
    bedrag, betalen = filled.reis.bedrag_cent, filled.inhoud.betalen
    if not bedrag or not betalen:
        raise Refused(NOTHING)
    down = DOWN_LATER if betalen.later else DOWN
    aanvraag = look_at_betaling(aanvraag_id=aanvraag_id, down=down)
    if aanvraag.state != Stand.CONCEPT or is_paid_for(aanvraag, bedrag):
        return ""
    if still := _still_open(aanvraag_id, bedrag, down):
        return _kept(aanvraag_id, bedrag, still, betalen.omschrijving)
    ended = Betaalpoging.objects.filter(aanvraag_id=aanvraag_id).exclude(state=Pogingstand.OPEN).count()
    kenmerk = f"{aanvraag.kenmerk}-{ended + 1}"  # the same for two windows at one moment, so the same payment
    about = betalen.omschrijving[:60]
    begun = ask_bank(lambda bank: bank.begin(bedrag, about, kenmerk, terug_url, melding_url), down=down)
    return _kept(aanvraag_id, bedrag, begun, betalen.omschrijving)


def _still_open(aanvraag_id: UUID, bedrag: int, down: Refusal) -> Betaling | None:
    found = None
    for poging in Betaalpoging.objects.filter(aanvraag_id=aanvraag_id, state=Pogingstand.OPEN).order_by("begun_at"):
        betaling = poging.betaling
        if poging.bedrag_cent == bedrag and poging.url and found is None:
            found = Betaling(betaling, poging.url)
        elif ask_bank(lambda bank, betaling=betaling: bank.cancel(betaling), down=down):  # type: ignore[misc]
            settle(betaling=betaling, state=Betaalstaat.MISLUKT)
    return found


@transaction.atomic
def _kept(aanvraag_id: UUID, bedrag: int, begun: Betaling, omschrijving: str) -> str:
    aanvraag = held_draft(aanvraag_id)
    keep_poging(aanvraag, begun, bedrag_cent=bedrag, omschrijving=omschrijving)
    aanvraag.bedrag_cent, aanvraag.betaling, aanvraag.betaalstand = bedrag, begun.id, Betaalstand.OPEN
    aanvraag.save(update_fields=["bedrag_cent", "betaling", "betaalstand"])
    return begun.url


def look_at_betaling(*, aanvraag_id: UUID, down: Refusal = DOWN, by: Actor = SYSTEM) -> Aanvraag:
    """How its payments stand now, by the service itself. What is paid is sent at once: nobody pays for nothing.

    Raises Refused when the service does not answer.
    """
    for betaling in _open_of(_found(aanvraag_id)):
        look_at_poging(betaling=betaling, down=down, by=by)
    return _found(aanvraag_id)


def look_at_poging(*, betaling: str, down: Refusal = DOWN, by: Actor = SYSTEM) -> None:
    state = ask_bank(lambda bank: bank.state(betaling), down=down)
    settle(betaling=betaling, state=state, by=by)


def _open_of(aanvraag: Aanvraag) -> list[str]:
    """Of one that began before tries were kept, there is a row from now on."""
    if aanvraag.betaling and aanvraag.betaalstand == Betaalstand.OPEN:
        before = Betaling(aanvraag.betaling, "")
        keep_poging(aanvraag, before, bedrag_cent=aanvraag.bedrag_cent or 0, omschrijving=aanvraag.kenmerk)
    found = Betaalpoging.objects.filter(aanvraag=aanvraag, state=Pogingstand.OPEN).order_by("begun_at")
    return list(found.values_list("betaling", flat=True))


def _found(aanvraag_id: UUID) -> Aanvraag:
    aanvraag = aanvraag_with_form(aanvraag_id)
    assert aanvraag
    return aanvraag


def look_at_open_payments(*, most: int = 100) -> int:
    """Of who closed the browser after paying, and whose message got lost. How many were looked at."""
    ids = list(
        Betaalpoging.objects.filter(state=Pogingstand.OPEN).order_by("begun_at").values_list("betaling", flat=True)
    )
    for betaling in ids[:most]:
        try:
            look_at_poging(betaling=betaling)
        except Refused:
            break  # the service is down: the next turn
    return len(ids[:most])
