"""Money at a counter: taken at the end of a visit, and given back when it was wrong."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.balie.events import FeesGivenBack, FeesPaid
from loket.balie.models import Kassabon, Volgnummer
from loket.balie.rules.kassa import why_not_give_back
from loket.kernel.actor import Actor
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import local


def take_payment(volgnummer: Volgnummer, *, omschrijving: str, bedrag_cent: int, wijze: str, by: Actor) -> Kassabon:
    """In the transaction in which the visit ends: no visit is paid twice."""
    now = timezone.now()
    year = local(now).year
    bon = Kassabon.objects.create(
        nummer=f"K{year}-{next_number('kassabon', year):06}",
        volgnummer=volgnummer,
        omschrijving=omschrijving[:200],
        bedrag_cent=bedrag_cent,
        wijze=wijze,
        medewerker_id=UUID(by.id),
        betaald_op=now,
    )
    announce(FeesPaid(bon.id, volgnummer.id, bon.nummer, bedrag_cent, wijze), by=by)
    return bon


@transaction.atomic
def give_back(*, kassabon_id: UUID, reason: str, by: Actor) -> Kassabon:
    """The receipt stays, and says that the money went back. Refused without a reason, or a second time."""
    bon = Kassabon.objects.select_for_update().get(id=kassabon_id)
    refuse(*why_not_give_back(bon, reason=reason, by=by))
    bon.teruggegeven_op, bon.reden = timezone.now(), reason.strip()[:200]
    bon.save(update_fields=["teruggegeven_op", "reden"])
    announce(FeesGivenBack(bon.id, bon.nummer, bon.bedrag_cent), by=by, reason=bon.reden)
    return bon
