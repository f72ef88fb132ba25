"""Who sits at which counter, and whether visitors are called there."""

from uuid import UUID

from django.db import transaction

from loket.balie.commands.moment import show
from loket.balie.events import BalieClosed, BalieOpened, BaliePaused
from loket.balie.models import Balie, BalieState, State, Volgnummer
from loket.balie.permissions import HELP
from loket.balie.rules.refusals import BUSY, NOT_FOUND, TAKEN, why_not_help
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse

NOT_ALLOWED = Refusal("not-allowed", "Je mag geen bezoekers helpen.")


def seated(balie_id: UUID) -> Balie:
    """Locked to the end of the transaction: a key that is pressed twice calls once."""
    found = Balie.objects.select_for_update().filter(id=balie_id, active=True).first()
    if found is None:
        raise Refused(NOT_FOUND)
    return found


@transaction.atomic
def sit_down(*, balie_id: UUID, by: Actor) -> Balie:
    """From another counter one gets up first, unless a visitor is there."""
    refuse(None if by.may(HELP) else NOT_ALLOWED)
    balie = seated(balie_id)
    refuse(TAKEN if balie.medewerker_id and str(balie.medewerker_id) != by.id else None)
    for other in Balie.objects.select_for_update().filter(medewerker_id=UUID(by.id)).exclude(id=balie_id):
        refuse(_why_not_go(other))
        _put(other, BalieState.CLOSED, None)
        announce(BalieClosed(other.id), by=by)
    _put(balie, BalieState.OPEN, UUID(by.id))
    announce(BalieOpened(balie.id), by=by)
    show(balie.locatie_id)
    return balie


@transaction.atomic
def pause_balie(*, balie_id: UUID, by: Actor) -> Balie:
    """Nobody is called there for a while; who is there is still helped."""
    balie = seated(balie_id)
    refuse(why_not_help(balie, by))
    _put(balie, BalieState.PAUSED, balie.medewerker_id)
    announce(BaliePaused(balie.id), by=by)
    show(balie.locatie_id)
    return balie


@transaction.atomic
def work_on(*, balie_id: UUID, by: Actor) -> Balie:
    balie = seated(balie_id)
    refuse(why_not_help(balie, by))
    _put(balie, BalieState.OPEN, balie.medewerker_id)
    announce(BalieOpened(balie.id), by=by)
    show(balie.locatie_id)
    return balie


@transaction.atomic
def close_balie(*, balie_id: UUID, by: Actor) -> Balie:
    """Whom this counter was to help is helped by another one."""
    balie = seated(balie_id)
    refuse(why_not_help(balie, by))
    refuse(_why_not_go(balie))
    Volgnummer.objects.filter(for_balie=balie, state=State.WAITING).update(for_balie=None)
    _put(balie, BalieState.CLOSED, None)
    announce(BalieClosed(balie.id), by=by)
    show(balie.locatie_id)
    return balie


def is_busy(balie: Balie | None) -> bool:
    """Whether a visitor is called to it, or is there."""
    there = Volgnummer.objects.filter(balie=balie, state__in=(State.CALLED, State.HELPED))
    return balie is not None and there.filter(locatie=balie.locatie_id).exists()


def _why_not_go(balie: Balie) -> Refusal | None:
    return BUSY if is_busy(balie) else None


def _put(balie: Balie, state: BalieState, medewerker_id: UUID | None) -> None:
    balie.state, balie.medewerker_id = state, medewerker_id
    balie.save(update_fields=["state", "medewerker"])
