"""What a payment means once the service told how it ended. One form is paid once: what comes in beside it goes back."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.berichten.rules import mail_address
from loket.formulieren.commands.betaalverzoek import end_by_payment, request_of, try_failed
from loket.formulieren.commands.held import held
from loket.formulieren.commands.poging import end_poging, give_back
from loket.formulieren.commands.submit import submit_aanvraag
from loket.formulieren.commands.verder import mail_link
from loket.formulieren.models import Aanvraag, Betaalpoging, Betaalstand, Pogingstand, Stand, Terugreden
from loket.formulieren.queries.aanvraag import ingevuld_of
from loket.formulieren.queries.betaalpoging import is_paid_for
from loket.formulieren.rules.overdracht import aanvrager_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refused
from loket.outside.betalen import Betaalstaat

FAILED = (Betaalstaat.MISLUKT, Betaalstaat.VERLOPEN)


@transaction.atomic
def settle(*, betaling: str, state: Betaalstaat, by: Actor = SYSTEM) -> None:
    """The aanvraag is held first, then its payments: always in that order. The same again changes nothing."""
    found = Betaalpoging.objects.filter(betaling=betaling).values_list("aanvraag_id", flat=True).first()
    aanvraag = held(found) if found else None
    poging = Betaalpoging.objects.select_for_update(of=("self",)).get(betaling=betaling)
    if poging.state != Pogingstand.OPEN or state == Betaalstaat.OPEN:
        return
    if state == Betaalstaat.BETAALD:
        _paid(aanvraag, poging, by)
        return
    end_poging(poging, Pogingstand.MISLUKT if state in FAILED else Pogingstand.TERUGGEGEVEN)
    if aanvraag and aanvraag.betaling == betaling and aanvraag.betaalstand == Betaalstand.OPEN:
        aanvraag.betaalstand = Betaalstand.MISLUKT if state in FAILED else Betaalstand.TERUG
        aanvraag.save(update_fields=["betaalstand"])
    if aanvraag:
        try_failed(aanvraag, betaling)


def _paid(aanvraag: Aanvraag | None, poging: Betaalpoging, by: Actor) -> None:
    if aanvraag is None:
        give_back(poging, Terugreden.NIET_VERSTUURD)
    elif aanvraag.state == Stand.CONCEPT:
        _paid_draft(aanvraag, poging, by)
    elif aanvraag.betaalstand != Betaalstand.LATER:
        paid = aanvraag.betaalstand == Betaalstand.BETAALD
        give_back(poging, Terugreden.DUBBEL if paid else Terugreden.NIET_NODIG)
    elif poging.bedrag_cent != aanvraag.bedrag_cent:
        give_back(poging, Terugreden.BEDRAG)
    else:
        _paid_later(aanvraag, poging)


def _paid_draft(aanvraag: Aanvraag, poging: Betaalpoging, by: Actor) -> None:
    """It is sent at once: nobody pays for nothing."""
    price = ingevuld_of(aanvraag, timezone.localdate()).reis.bedrag_cent
    if is_paid_for(aanvraag, price):
        give_back(poging, Terugreden.DUBBEL)
        return
    end_poging(poging, Pogingstand.BETAALD)
    aanvraag.betaling, aanvraag.bedrag_cent = poging.betaling, poging.bedrag_cent
    aanvraag.betaalstand = Betaalstand.BETAALD
    aanvraag.save(update_fields=["betaling", "bedrag_cent", "betaalstand"])
    _send(aanvraag, by)


def _send(aanvraag: Aanvraag, by: Actor) -> None:
    """An answer that changed after it was paid may ask for more, and a time to come may be of somebody else: then it
    stays, and is not sent. Who closed the browser gets a link to go on.
    """
    try:
        submit_aanvraag(aanvraag_id=aanvraag.id, by=by)
    except Refused:
        filled = ingevuld_of(aanvraag, timezone.localdate())
        if email := mail_address(aanvrager_of(filled.inhoud, filled.reis).email):
            mail_link(aanvraag_id=aanvraag.id, email=email, address=settings.PUBLIC_URL, by=by)


def _paid_later(aanvraag: Aanvraag, poging: Betaalpoging) -> None:
    """Of who chose to pay later: by the request, or in a window that was open still."""
    end_poging(poging, Pogingstand.BETAALD)
    aanvraag.betaling = poging.betaling
    aanvraag.save(update_fields=["betaling"])
    if row := request_of(aanvraag):
        end_by_payment(row)
        return
    aanvraag.betaalstand = Betaalstand.BETAALD
    aanvraag.save(update_fields=["betaalstand"])
