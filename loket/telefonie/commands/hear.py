"""Hearing what an exchange tells. Twice is once, and the order does not matter: each time the whole story is told."""

import hashlib
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from loket.kernel.actor import SYSTEM
from loket.kernel.moments import now_after
from loket.kernel.outbox import announce
from loket.outside.centrale import CallEvent, Heard, Present
from loket.rooster.commands import set_presence
from loket.rooster.models import Presence
from loket.telefonie.commands.record import keep_story
from loket.telefonie.events import GesprekEnded
from loket.telefonie.models import Gebeurtenis, Gesprek
from loket.telefonie.queries.toestel import NOBODY, AtToestel, people_at, person
from loket.telefonie.rules.number import read_number
from loket.telefonie.rules.story import Fact, tell

log = logging.getLogger(__name__)
GRACE = timedelta(seconds=5)  # a call that began while the exchange was telling what it has
FIELDS = ("kind", "at", "sequence", "extension", "to_extension", "queue", "number", "dialled", "warm", "outgoing")


def hear(event: CallEvent) -> Gesprek:
    """One fact: the call as it is now."""
    return hear_call([event])


@transaction.atomic
def hear_call(events: Sequence[CallEvent], *, agent: UUID | None = None, to: UUID | None = None) -> Gesprek:
    """Facts of one call, at least one. Nothing changes when all were known, or the call is settled.

    `agent` is who has the call when it rings at no extension: what is registered by hand. `to` is to whom it is passed
    on, also where nobody has that number as a telephone.
    """
    gesprek = _gesprek_of(events[0])
    heard = _write(gesprek, events, agent, to) if not gesprek.settled_at else []
    if not heard:
        return gesprek
    was_over, was_at = gesprek.ended_at is not None, gesprek.holder_id
    keep_story(gesprek, tell(_fact_of(row) for row in heard), heard)
    _tell_presence(gesprek, was_at)
    if gesprek.ended_at and not was_over:
        announce(GesprekEnded(gesprek.id, gesprek.name, gesprek.answered_at is not None), by=SYSTEM)
    return gesprek


def now_in(gesprek: Gesprek) -> datetime:
    """After what was told of this call before, also when the clock was set back."""
    return now_after(Gebeurtenis.objects.filter(gesprek=gesprek).aggregate(last=Max("at"))["last"])


def hear_present(present: Present) -> int:
    """End what the exchange no longer has. Answers how many calls that were.

    After a lost connection: their end was told while nobody listened.
    """
    going_on = Gesprek.objects.filter(centrale=present.centrale, ended_at=None, rang_at__lt=present.at - GRACE)
    gone = list(going_on.exclude(call_id__in=present.call_ids).values_list("call_id", flat=True))
    for call_id in gone:
        hear(CallEvent(present.centrale, call_id, Heard.LOST, present.at))
    if gone:
        log.info("calls that ended unheard: %s", len(gone))
    return len(gone)


def _tell_presence(gesprek: Gesprek, was_at: UUID | None) -> None:
    """Who has the call now is in a call; who had it can be reached again, unless there is another one."""
    if gesprek.holder_id == was_at:
        return
    others = Gesprek.objects.filter(holder_id=was_at, ended_at=None).exclude(id=gesprek.id)
    freed = was_at if was_at and not others.exists() else None
    changed = {freed: Presence.REACHABLE, gesprek.holder_id: Presence.IN_CALL}
    for medewerker_id in sorted(
        id for id in changed if id
    ):  # in one order, so that two calls do not wait for each other
        set_presence(medewerker_id=medewerker_id, state=changed[medewerker_id], by=SYSTEM)


def _gesprek_of(event: CallEvent) -> Gesprek:
    """The row of this call, locked until the end of the transaction; made when it is not there."""
    key = {"centrale": event.centrale, "call_id": event.call_id}
    Gesprek.objects.bulk_create([Gesprek(**key, rang_at=event.at)], ignore_conflicts=True)
    return Gesprek.objects.select_for_update().get(**key)


def _write(gesprek: Gesprek, events: Sequence[CallEvent], agent: UUID | None, to: UUID | None) -> list[Gebeurtenis]:
    """Keep these facts with who has the extensions now. Answers all facts of the call; none when nothing was new."""
    people = people_at({name for event in events for name in (event.extension, event.to_extension) if name})
    if agent:
        people[""] = person(agent)
    if to:
        people |= {event.to_extension: person(to) for event in events if event.to_extension not in ("", *people)}
    heard = list(Gebeurtenis.objects.filter(gesprek=gesprek).order_by("id"))
    known = {row.key for row in heard}
    rows = {row.key: row for row in (_row(gesprek, event, people) for event in events) if row.key not in known}
    return heard + Gebeurtenis.objects.bulk_create(rows.values()) if rows else []


def _row(gesprek: Gesprek, event: CallEvent, people: Mapping[str, AtToestel]) -> Gebeurtenis:
    here, there = (people.get(name, NOBODY) for name in (event.extension, event.to_extension or "-"))
    row = Gebeurtenis(
        gesprek=gesprek,
        kind=event.kind,
        at=event.at.astimezone(UTC),
        sequence=event.sequence,
        extension=event.extension,
        to_extension=event.to_extension,
        number=read_number(event.number).kept,
        dialled=read_number(event.dialled).kept,
        queue=event.queue,
        warm=event.warm,
        outgoing=event.outgoing,
        medewerker_id=here.medewerker_id,
        team_id=here.team,
        to_medewerker_id=there.medewerker_id,
        to_team_id=there.team,
    )
    row.key = hashlib.sha256("\n".join(str(getattr(row, name)) for name in FIELDS).encode()).hexdigest()
    return row


def _fact_of(row: Gebeurtenis) -> Fact:
    return Fact(**{name: getattr(row, name) for name in FIELDS} | {"kind": Heard(row.kind)})
