"""Two pairs of eyes and a third: a colleague of each department, and then the archivist, agree to destroy."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.archief.commands.lijst import held_lijst
from loket.archief.events import LijstAgreed
from loket.archief.models import Akkoord, Lijst, State
from loket.archief.queries.lijst import afdelingen_for, standing_of
from loket.archief.rules.lijst import why_not_agree, why_not_approve
from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse

DESTROY = "loket.archief.jobs.destroy"


@transaction.atomic
def agree_to_lijst(*, lijst_id: UUID, afdeling_id: UUID | None, by: Actor) -> Akkoord:
    """For the zaken of one's own department; not by who made the list."""
    lijst = held_lijst(lijst_id)
    refuse(why_not_agree(standing_of(lijst_id), afdeling_id, mine=afdelingen_for(by), by=by))
    return _agree(lijst, afdeling_id, by=by)


@transaction.atomic
def approve_lijst(*, lijst_id: UUID, by: Actor) -> Akkoord:
    """As archivist, after all departments. What is on the list then goes for good: a job does it."""
    lijst = held_lijst(lijst_id)
    refuse(why_not_approve(standing_of(lijst_id), by=by))
    lijst.state = State.APPROVED
    lijst.save(update_fields=["state"])
    made = _agree(lijst, None, as_archivist=True, by=by)
    enqueue(DESTROY, lijst_id=str(lijst_id))
    return made


def _agree(lijst: Lijst, afdeling_id: UUID | None, *, as_archivist: bool = False, by: Actor) -> Akkoord:
    made = Akkoord.objects.create(
        lijst=lijst,
        afdeling_id=afdeling_id,
        as_archivist=as_archivist,
        by_id=by.id,
        by=by.name,
        given_at=timezone.now(),
    )
    announce(LijstAgreed(lijst.id, afdeling_id, as_archivist), by=by)
    return made
