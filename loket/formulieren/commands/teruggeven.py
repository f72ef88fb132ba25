"""Send money back that must not be ours. What the service does not give back is for a colleague."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.events import PaymentGivenBack
from loket.formulieren.models import Betaalpoging, Pogingstand
from loket.formulieren.permissions import BETALINGEN
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.betalen import BetaaldienstDown, BetalingRefused, betaaldienst
from loket.storingen.commands import note_down, note_up
from loket.storingen.models import Dienst

DOWN = Refusal("payment-down", "De betaaldienst geeft geen antwoord. Wij proberen het opnieuw.", "betalen")
MAY_NOT = Refusal("not-allowed", "Je mag geen betalingen afhandelen.")
NO_WAY = Refusal("way-missing", "Schrijf op hoe het geld terugging.", "hoe")
NOTHING = Refusal("nothing-to-give-back", "Dit geld is al terug.", "hoe")
BY_ITSELF = "via de betaaldienst"


def send_back(*, poging_id: UUID) -> Betaalpoging:
    """Twice is once. Raises Refused while the service does not answer: then it is tried again."""
    poging = Betaalpoging.objects.get(id=poging_id)
    service = betaaldienst()
    if poging.state != Pogingstand.TERUG:
        return poging
    if service is None:
        return _ended(poging_id, Pogingstand.MENS)
    try:
        service.refund(poging.betaling)
    except BetaaldienstDown:
        note_down(Dienst.BETALEN)
        raise Refused(DOWN) from None
    except BetalingRefused:
        return _ended(poging_id, Pogingstand.MENS)
    note_up(Dienst.BETALEN)
    return _ended(poging_id, Pogingstand.TERUGGEGEVEN, hoe=BY_ITSELF)


@transaction.atomic
def note_returned(*, poging_id: UUID, hoe: str, by: Actor) -> Betaalpoging:
    """A colleague gave it back in another way. Raises Refused: not allowed, no way told, or done already."""
    refuse(MAY_NOT if not by.may(BETALINGEN) else None, NO_WAY if not hoe.strip() else None)
    return _ended(poging_id, Pogingstand.TERUGGEGEVEN, hoe=hoe.strip()[:200], by=by)


@transaction.atomic
def _ended(poging_id: UUID, state: Pogingstand, *, hoe: str = "", by: Actor = SYSTEM) -> Betaalpoging:
    poging = Betaalpoging.objects.select_for_update(of=("self",)).get(id=poging_id)
    if poging.state not in (Pogingstand.TERUG, Pogingstand.MENS):
        refuse(NOTHING if by is not SYSTEM else None)
        return poging
    poging.state, poging.hoe = state, hoe
    poging.returned_at = timezone.now() if state == Pogingstand.TERUGGEGEVEN else None
    poging.save(update_fields=["state", "hoe", "returned_at"])
    if poging.returned_at:
        announce(PaymentGivenBack(poging.id, poging.kenmerk), by=by)
    return poging


def send_back_what_waits(*, most: int = 100) -> int:
    """Of which the job gave up. How many were tried."""
    ids = list(Betaalpoging.objects.filter(state=Pogingstand.TERUG).order_by("ended_at").values_list("id", flat=True))
    for poging_id in ids[:most]:
        try:
            send_back(poging_id=poging_id)
        except Refused:
            break  # the service is down: the next turn
    return len(ids[:most])
