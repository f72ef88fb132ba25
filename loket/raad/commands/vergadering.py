"""A meeting is planned, changed, held or cancelled."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.raad.commands.held import index_stukken, index_vergadering, locked
from loket.raad.events import VergaderingCancelled, VergaderingChanged, VergaderingHeld, VergaderingPlanned
from loket.raad.models import State, Vergadering
from loket.raad.rules.vergadering import verslag_due, why_not_cancel, why_not_edit, why_not_hold, why_not_plan


@transaction.atomic
def plan_vergadering(*, by: Actor, **told: Any) -> Vergadering:
    """`told`: the fields of a meeting. Its minutes are due so many working days after its day."""
    vergadering = Vergadering(**told)
    _check(vergadering, by)
    vergadering.verslag_due_on = verslag_due(vergadering.day, vergadering.verslag_days)
    vergadering.save(force_insert=True)
    announce(VergaderingPlanned(vergadering.id, vergadering.naam), by=by)
    index_vergadering(vergadering)
    return vergadering


@transaction.atomic
def change_vergadering(*, vergadering_id: UUID, by: Actor, **told: Any) -> Vergadering:
    """Change some of its fields; the day of the minutes moves along."""
    vergadering = locked(vergadering_id)
    changed = tuple(name for name, value in told.items() if getattr(vergadering, name) != value)
    for name in changed:
        setattr(vergadering, name, told[name])
    _check(vergadering, by)
    if changed:
        vergadering.verslag_due_on = verslag_due(vergadering.day, vergadering.verslag_days)
        vergadering.save()
        announce(VergaderingChanged(vergadering.id, changed), by=by)
        index_vergadering(vergadering)
        index_stukken(vergadering)
    return vergadering


@transaction.atomic
def hold_vergadering(*, vergadering_id: UUID, start: datetime, end: datetime | None, by: Actor) -> Vergadering:
    """Note when it really was; the minutes are counted from that day."""
    vergadering = locked(vergadering_id)
    cancelled = vergadering.state == State.CANCELLED
    refuse(why_not_edit(by), *why_not_hold(cancelled=cancelled, start=start, end=end, now=timezone.now()))
    vergadering.state, vergadering.started_at, vergadering.ended_at = State.HELD, start, end
    vergadering.verslag_due_on = verslag_due(vergadering.day, vergadering.verslag_days)
    vergadering.save()
    announce(VergaderingHeld(vergadering.id), by=by)
    index_vergadering(vergadering)
    return vergadering


@transaction.atomic
def cancel_vergadering(*, vergadering_id: UUID, toelichting: str, by: Actor) -> Vergadering:
    """It does not go on; everybody can still read that it was planned, and why not."""
    vergadering = locked(vergadering_id)
    held = vergadering.state == State.HELD
    refuse(why_not_edit(by), *why_not_cancel(held=held, toelichting=toelichting))
    vergadering.state, vergadering.toelichting = State.CANCELLED, toelichting
    vergadering.save(update_fields=["state", "toelichting"])
    announce(VergaderingCancelled(vergadering.id), by=by)
    index_vergadering(vergadering)
    return vergadering


def _check(vergadering: Vergadering, by: Actor) -> None:
    start, end = vergadering.planned_start, vergadering.planned_end
    refuse(why_not_edit(by), *why_not_plan(start=start, end=end, verslag_days=vergadering.verslag_days))
