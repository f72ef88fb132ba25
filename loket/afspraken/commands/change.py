"""Move an appointment, or cancel it: by the visitor's own link, or by one of us."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.afspraken.commands.at_once import day_is_ours
from loket.afspraken.commands.make import put, whose_shift
from loket.afspraken.events import AfspraakCancelled, AfspraakMoved, TimeCameFree
from loket.afspraken.models import HOLDS_TIME, Afspraak, State
from loket.afspraken.queries.free import soorten
from loket.afspraken.rules.afspraak import is_staff, why_not_change
from loket.afspraken.rules.visit import visit_of, why_not_visit
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse


@transaction.atomic
def move(*, afspraak_id: UUID, start: datetime, locatie: str = "", by_us: bool = False, by: Actor) -> Afspraak:
    """Another time, or another place too. What was agreed stays until the new time is certain. Twice is once.

    `by_us`: the visitor did not ask for it. Who waited for an earlier time and now has one, waits no longer.
    """
    now = timezone.now()
    day_is_ours(start)
    afspraak = Afspraak.objects.select_for_update().get(id=afspraak_id)
    place, before = locatie or afspraak.locatie_id, afspraak.start
    if afspraak.state == State.BOOKED and (place, start) == (afspraak.locatie_id, before):
        return afspraak
    found = soorten(afspraak.soorten)
    kind, persons = afspraak.kind, afspraak.persons
    refuse(
        why_not_change(afspraak, now=now, by=by),
        *why_not_visit(found, asked=len(afspraak.soorten), locatie=place, kind=kind, persons=persons),
    )
    shift = whose_shift(found, locatie=place, kind=kind, persons=persons, start=start, now=now, by=by, moves=afspraak)
    freed = _freed(afspraak)
    afspraak.locatie_id, afspraak.state, afspraak.closed_at = place, State.BOOKED, None
    afspraak.version, afspraak.reason = afspraak.version + 1, ""
    if start < before:
        afspraak.eerder_sinds = None
    put(afspraak, shift, start, visit_of(found, persons, kind))
    announce(AfspraakMoved(afspraak.id, before, start, by_us, place), by=by)
    if freed:
        announce(freed, by=by)
    return afspraak


@transaction.atomic
def cancel(*, afspraak_id: UUID, reason: str = "", by: Actor) -> Afspraak:
    """The time is free again at once. Twice is once."""
    now = timezone.now()
    afspraak = Afspraak.objects.select_for_update().get(id=afspraak_id)
    if afspraak.state == State.CANCELLED:
        return afspraak
    refuse(why_not_change(afspraak, now=now, by=by))
    freed = _freed(afspraak)
    afspraak.state, afspraak.closed_at, afspraak.eerder_sinds = State.CANCELLED, now, None
    afspraak.reason = reason.strip()[:200]
    afspraak.save()
    announce(AfspraakCancelled(afspraak.id, afspraak.start, afspraak.locatie_id, is_staff(by)), by=by)
    if freed:
        announce(freed, by=by)
    return afspraak


def _freed(afspraak: Afspraak) -> TimeCameFree | None:
    if afspraak.state not in HOLDS_TIME:
        return None
    return TimeCameFree(afspraak.id, afspraak.locatie_id, afspraak.start, afspraak.end)
