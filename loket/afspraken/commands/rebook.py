"""A place is closed by surprise, a colleague is ill, a skill expired: everybody gets another time, and is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.afspraken.commands.at_once import day_is_ours
from loket.afspraken.commands.change import move
from loket.afspraken.commands.make import put
from loket.afspraken.events import AfspraakDisplaced, AfspraakMoved
from loket.afspraken.models import Afspraak, State
from loket.afspraken.queries.free import soorten, vrije_tijden, who_has_time
from loket.afspraken.rules.afspraak import why_not_make
from loket.afspraken.rules.visit import visit_of
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local

LOOK_AHEAD = timedelta(days=28)
TRIES = 3


@dataclass(frozen=True, slots=True)
class Rebooked:
    """How many go on with a colleague at the same time, got another time, or must choose one themselves."""

    stayed: int = 0
    moved: int = 0
    displaced: int = 0


def rebook(*, afspraak_ids: Iterable[UUID], reason: str = "", by: Actor) -> Rebooked:
    """Each in a transaction of its own: who is rebooked stays so when something fails. The first to come goes first."""
    refuse(why_not_make(by))
    ids = list(afspraak_ids)
    rows = Afspraak.objects.filter(id__in=ids, state=State.BOOKED).order_by("start", "made_at")
    told = [_rebook_one(each, reason, by) for each in rows.values_list("id", flat=True)]
    return Rebooked(told.count("stayed"), told.count("moved"), told.count("displaced"))


def _rebook_one(afspraak_id: UUID, reason: str, by: Actor) -> str:
    if _given_to_a_colleague(afspraak_id, by):
        return "stayed"
    afspraak = Afspraak.objects.get(id=afspraak_id)
    for start in _next_times(afspraak, timezone.now()):
        try:
            move(afspraak_id=afspraak_id, start=start, by_us=True, by=by)
        except Refused:
            continue
        return "moved"
    _displace(afspraak_id, reason, by)
    return "displaced"


@transaction.atomic
def _given_to_a_colleague(afspraak_id: UUID, by: Actor) -> bool:
    """The visitor notices nothing: the same time, the same place."""
    start = Afspraak.objects.values_list("start", flat=True).get(id=afspraak_id)
    day_is_ours(start)
    row = Afspraak.objects.select_for_update().get(id=afspraak_id)
    found = soorten(row.soorten)
    able = who_has_time(
        found, locatie=row.locatie_id, kind=row.kind, persons=row.persons, start=row.start, without=row.id
    )
    if len(found) != len(row.soorten) or not able or row.state != State.BOOKED:
        return False
    put(row, able[0], row.start, visit_of(found, row.persons, row.kind))
    announce(AfspraakMoved(row.id, row.start, row.start, True, row.locatie_id), by=by)
    return True


def _next_times(afspraak: Afspraak, now: datetime) -> list[datetime]:
    """The first times after the old one at the same part of the day, else the first ones."""
    first = max(afspraak.start, now + timedelta(hours=2))
    free = vrije_tijden(
        afspraak.soorten,
        locatie=afspraak.locatie_id,
        from_day=local(first).date(),
        to_day=local(first + LOOK_AHEAD).date(),
        personen=afspraak.persons,
        kind=afspraak.kind,
        now=now,
        staff=True,
    )
    later = [each.start for each in free if each.start > first]
    same = [start for start in later[:400] if abs(_minute(start) - _minute(afspraak.start)) <= 60]
    near = [start for start in same if start - later[0] <= timedelta(days=3)]
    return [*near, *later][:TRIES]


@transaction.atomic
def _displace(afspraak_id: UUID, reason: str, by: Actor) -> None:
    row = Afspraak.objects.select_for_update().get(id=afspraak_id)
    row.state, row.closed_at, row.reason = State.DISPLACED, timezone.now(), reason.strip()[:200]
    row.save(update_fields=["state", "closed_at", "reason"])
    announce(AfspraakDisplaced(row.id, row.start), by=by)


def _minute(at: datetime) -> int:
    return local(at).hour * 60 + local(at).minute
