"""Whether an aanvraag is paid, and money that must go back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.formulieren.models import Aanvraag, Betaalpoging, Betaalstand, Pogingstand


@dataclass(frozen=True, slots=True)
class TerugRow:
    """`by_hand`: the payment service does not give it back, so a colleague does."""

    id: UUID
    kenmerk: str
    omschrijving: str
    bedrag_cent: int
    reden: str
    betaling: str
    ended_at: datetime | None
    by_hand: bool


def is_known(betaling: str) -> bool:
    """Whether a message of the service is about a payment of ours."""
    return bool(betaling) and Betaalpoging.objects.filter(betaling=betaling).exists()


def is_paid_for(aanvraag: Aanvraag, bedrag_cent: int | None) -> bool:
    """With this amount: what was paid before an answer changed the price does not count."""
    return bool(bedrag_cent) and paid_with(aanvraag, bedrag_cent or 0) is not None


def paid_with(aanvraag: Aanvraag, bedrag_cent: int) -> str | None:
    """Which payment that is, as the service knows it."""
    paid = Betaalpoging.objects.filter(aanvraag=aanvraag, state=Pogingstand.BETAALD, bedrag_cent=bedrag_cent)
    found = paid.order_by("ended_at").values_list("betaling", flat=True).first()
    return found or (aanvraag.betaling if _paid_before_tries_were_kept(aanvraag, bedrag_cent) else None)


def _paid_before_tries_were_kept(aanvraag: Aanvraag, bedrag_cent: int) -> bool:
    paid = aanvraag.betaalstand == Betaalstand.BETAALD and aanvraag.bedrag_cent == bedrag_cent
    return paid and not is_known(aanvraag.betaling)


def paid_before(aanvraag: Aanvraag, bedrag_cent: int | None) -> int:
    """What was paid for it in cents with another price: it goes back when the form is sent."""
    paid = Betaalpoging.objects.filter(aanvraag=aanvraag, state=Pogingstand.BETAALD)
    return sum(cents for cents in paid.values_list("bedrag_cent", flat=True) if cents != bedrag_cent)


def money_to_give_back(*, most: int = 200) -> list[TerugRow]:
    """What waits longest stands first. One statement."""
    waiting = Betaalpoging.objects.filter(state__in=[Pogingstand.TERUG, Pogingstand.MENS]).order_by("ended_at")
    return [
        TerugRow(
            each.id,
            each.kenmerk,
            each.omschrijving,
            each.bedrag_cent,
            each.get_reden_display(),
            each.betaling,
            each.ended_at,
            each.state == Pogingstand.MENS,
        )
        for each in waiting[:most]
    ]
