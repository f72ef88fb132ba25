"""Call somebody to a counter: the next one of its lines, or the same one again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from loket.balie.commands.moment import held, show, told_before, write_moment
from loket.balie.commands.seat import is_busy, seated
from loket.balie.events import VisitorCalled
from loket.balie.models import Balie, Kind, State, Volgnummer
from loket.balie.queries.line import lines_of
from loket.balie.rules.refusals import BUSY, GONE, NOBODY_WAITS, why_not_call, why_not_help, why_not_step
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse


@transaction.atomic
def call_next(
    *,
    balie_id: UUID,
    volgnummer_id: UUID | None = None,
    key: UUID | None = None,
    at: datetime | None = None,
    by: Actor,
) -> Volgnummer:
    """The next visitor, or this one. Two counters that call in the same moment get two visitors.

    Raises Refused: nobody waits, a colleague was first, or somebody is still at this counter.
    """
    balie = seated(balie_id)
    if known := told_before(key):
        return known.volgnummer
    refuse(why_not_call(balie, by), BUSY if is_busy(balie) else None)
    volgnummer = _this(volgnummer_id) if volgnummer_id else _first(balie)
    write_moment(volgnummer, Kind.CALLED, key=key, at=at, balie=balie, medewerker=by.id)
    announce(VisitorCalled(volgnummer.id, volgnummer.label, balie.number), by=by)
    show(volgnummer.locatie)
    return volgnummer


@transaction.atomic
def recall(*, volgnummer_id: UUID, key: UUID | None = None, at: datetime | None = None, by: Actor) -> Volgnummer:
    """Who did not come yet is called again; the wait ended with the first call."""
    volgnummer = held(volgnummer_id)
    if told_before(key):
        return volgnummer
    refuse(why_not_step(volgnummer.state, Kind.RECALLED))
    assert volgnummer.balie
    refuse(why_not_help(volgnummer.balie, by))
    write_moment(volgnummer, Kind.RECALLED, key=key, at=at, balie=volgnummer.balie, medewerker=by.id)
    announce(VisitorCalled(volgnummer.id, volgnummer.label, volgnummer.balie.number, again=True), by=by)
    show(volgnummer.locatie)
    return volgnummer


def _first(balie: Balie) -> Volgnummer:
    """The earliest whom nobody else is calling in this moment."""
    waiting = Volgnummer.objects.select_for_update(skip_locked=True).filter(
        Q(for_balie=None) | Q(for_balie=balie),
        locatie=balie.locatie_id,
        state=State.WAITING,
        rij__in=lines_of(balie),
    )
    found = waiting.order_by("sorts_at", "id").first()
    if found is None:
        raise Refused(NOBODY_WAITS)
    return found


def _this(volgnummer_id: UUID) -> Volgnummer:
    volgnummer = held(volgnummer_id)
    refuse(None if volgnummer.state == State.WAITING else GONE)
    return volgnummer
