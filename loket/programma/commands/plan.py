"""A subproject begins and ends, by who leads it."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.programma.events import DeelprojectMoved
from loket.programma.models import Deelproject
from loket.programma.rules.plan import why_not_finish, why_not_start


@transaction.atomic
def start_deelproject(*, deelproject_id: UUID, by: Actor) -> None:
    """Not before result, figure and target are told (S-171). Raises Deelproject.DoesNotExist, Refused."""
    each = Deelproject.objects.select_for_update().get(id=deelproject_id)
    refuse(*why_not_start(each, by))
    _move(each, Deelproject.Stand.GESTART, by)


@transaction.atomic
def finish_deelproject(*, deelproject_id: UUID, bereikt: str, by: Actor) -> None:
    """With what was reached. Raises Deelproject.DoesNotExist, Refused."""
    each = Deelproject.objects.select_for_update().get(id=deelproject_id)
    refuse(*why_not_finish(each, bereikt, by))
    each.bereikt = bereikt.strip()
    _move(each, Deelproject.Stand.KLAAR, by)


def _move(each: Deelproject, stand: str, by: Actor) -> None:
    each.stand = stand
    each.save()
    announce(DeelprojectMoved(each.id, stand), by=by)
