"""Pay a request to pay: once, by who has its link."""

from uuid import UUID

from django.db import transaction

from loket.formulieren.commands.afrekenen import settle
from loket.formulieren.commands.betaaldienst import ask_bank
from loket.formulieren.commands.betaalverzoek import DOWN, OVER, PAID, UNKNOWN, held_request
from loket.formulieren.commands.poging import keep_poging
from loket.formulieren.models import Betaalverzoek, Verzoekstand
from loket.kernel.refusal import Refused, refuse
from loket.outside.betalen import Betaling


def begin_request_payment(*, verzoek_id: UUID, terug_url: str, melding_url: str) -> str:
    """Where somebody pays. While a try is open it is that one; a new one only after it failed. Raises Refused."""
    row = look_at_request(verzoek_id=verzoek_id)
    refuse(PAID if row.state == Verzoekstand.BETAALD else None, OVER if row.state == Verzoekstand.INGETROKKEN else None)
    if row.betaling and row.url:
        return row.url
    kenmerk, about = f"{row.aanvraag.kenmerk}-L{row.poging}", row.omschrijving[:60]
    begun = ask_bank(lambda bank: bank.begin(row.bedrag_cent, about, kenmerk, terug_url, melding_url), down=DOWN)
    _keep_try(verzoek_id, begun)
    return begun.url


@transaction.atomic
def _keep_try(verzoek_id: UUID, begun: Betaling) -> None:
    """Also of a request that ended meanwhile: what is paid for it goes back."""
    row = held_request(verzoek_id)
    keep_poging(row.aanvraag, begun, bedrag_cent=row.bedrag_cent, omschrijving=row.omschrijving)
    if row.state == Verzoekstand.OPEN:
        row.betaling, row.url = begun.id, begun.url[:500]
        row.save(update_fields=["betaling", "url"])


def look_at_request(*, verzoek_id: UUID) -> Betaalverzoek:
    """How it stands now, by the service itself. Raises Refused when the service does not answer."""
    row = Betaalverzoek.objects.select_related("aanvraag").filter(id=verzoek_id).first()
    if row is None:
        raise Refused(UNKNOWN)
    if row.betaling and row.state == Verzoekstand.OPEN:
        betaling, url = row.betaling, row.url
        keep_poging(row.aanvraag, Betaling(betaling, url), bedrag_cent=row.bedrag_cent, omschrijving=row.omschrijving)
        settle(betaling=betaling, state=ask_bank(lambda bank: bank.state(betaling), down=DOWN))
        row = Betaalverzoek.objects.select_related("aanvraag").get(id=verzoek_id)
    return row
