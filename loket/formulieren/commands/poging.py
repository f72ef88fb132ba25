"""Keep what became of each payment that was begun. Whoever calls these holds the aanvraag."""

from django.utils import timezone

from loket.formulieren.events import PaymentToGiveBack
from loket.formulieren.models import Aanvraag, Betaalpoging, Pogingstand, Terugreden
from loket.kernel.actor import SYSTEM
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.outside.betalen import Betaling

SEND_BACK = "loket.formulieren.jobs.send_back"


def keep_poging(aanvraag: Aanvraag, begun: Betaling, *, bedrag_cent: int, omschrijving: str) -> Betaalpoging:
    """A double click is one payment, so one row."""
    kept, _ = Betaalpoging.objects.get_or_create(
        betaling=begun.id,
        defaults={
            "aanvraag": aanvraag,
            "kenmerk": aanvraag.kenmerk,
            "omschrijving": omschrijving[:200],
            "bedrag_cent": bedrag_cent,
            "url": begun.url[:500],
            "begun_at": timezone.now(),
        },
    )
    return kept


def end_poging(poging: Betaalpoging, state: Pogingstand) -> None:
    poging.state, poging.ended_at = state, timezone.now()
    poging.returned_at = poging.ended_at if state == Pogingstand.TERUGGEGEVEN else None
    poging.save(update_fields=["state", "ended_at", "returned_at"])


def give_back(poging: Betaalpoging, reden: Terugreden) -> None:
    """It was paid and must not be ours: a job sends it back, and until it is there it stands on the list of staff."""
    poging.state, poging.reden, poging.ended_at = Pogingstand.TERUG, reden, timezone.now()
    poging.save(update_fields=["state", "reden", "ended_at"])
    enqueue(SEND_BACK, poging_id=str(poging.id))
    announce(PaymentToGiveBack(poging.id, poging.kenmerk, reden), by=SYSTEM)


def give_back_rest(aanvraag: Aanvraag, reden: Terugreden) -> None:
    """What was paid for it beside the one that counts."""
    paid = Betaalpoging.objects.select_for_update().filter(aanvraag=aanvraag, state=Pogingstand.BETAALD)
    for poging in paid.exclude(betaling=aanvraag.betaling or ""):
        give_back(poging, reden)
