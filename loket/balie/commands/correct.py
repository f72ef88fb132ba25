"""Put a time right. What was thought first stays, with who said what and why."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from loket.balie.commands.moment import facts_of, held, write_moment
from loket.balie.events import MomentCorrected
from loket.balie.models import Kind, Moment
from loket.balie.permissions import FIGURES
from loket.balie.rules.refusals import NOT_FOUND, why_not_correct
from loket.balie.rules.verloop import counted
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse

NOT_ALLOWED = Refusal("not-allowed", "Je mag geen tijden verbeteren.")


@transaction.atomic
def correct_moment(*, moment_id: UUID, at: datetime, reason: str, by: Actor) -> Moment:
    """Every figure counts with it from now on, without a recount: the story is told again.

    Raises Refused: not allowed, no reason, or a time that does not fit between the moments around it.
    """
    refuse(None if by.may(FIGURES) else NOT_ALLOWED)
    found = Moment.objects.filter(id=moment_id, corrects=None).first()
    if found is None:
        raise Refused(NOT_FOUND)
    volgnummer = held(found.volgnummer_id)
    told = counted(facts_of(volgnummer))
    place = next(number for number, fact in enumerate(told) if fact.id == found.id)
    before = told[place - 1].at if place else None
    after = told[place + 1].at if place + 1 < len(told) else None
    refuse(why_not_correct(at, before=before, after=after, reason=reason))
    made = write_moment(
        volgnummer, Kind(found.kind), at=at, medewerker=by.id, corrects=found, reason=reason.strip()[:200]
    )
    announce(MomentCorrected(volgnummer.id, found.kind, told[place].at, at), by=by, reason=reason.strip()[:200])
    return made
