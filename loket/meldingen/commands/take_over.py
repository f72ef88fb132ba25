"""One melding of another system becomes one of ours: with our number, and without a word to anybody."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import DataError, IntegrityError, transaction

from loket.kernel.actor import Actor
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.text import local
from loket.meldingen.events import MeldingTakenOver
from loket.meldingen.models import Category, Channel, Melder, Melding, Priority
from loket.meldingen.queries.foreign import Finder, FoundPlace
from loket.meldingen.rules.foreign_line import Columns, ForeignLine
from loket.meldingen.rules.foreign_melding import ForeignMelding, read_foreign
from loket.meldingen.rules.routing import due_on, priority_for
from loket.meldingen.rules.steps import why_not_text

DOES_NOT_FIT = Refusal("line-wrong", "Deze regel past niet in onze administratie.")


@dataclass(frozen=True, slots=True)
class Ready:
    """A line that fits: all that is needed to write it."""

    told: ForeignMelding
    kind: Category
    place: FoundPlace

    @property
    def description(self) -> str:
        remark = f"Plek: {self.place.remark}" if self.place.remark else ""
        return "\n\n".join(part for part in (self.told.description, remark) if part)


def read_line(line: ForeignLine, *, columns: Columns, source: str, finder: Finder, now: datetime) -> Ready:
    """Nothing is written. Refused with everything that is wrong with the line."""
    if line.fault:
        raise Refused(Refusal("line-broken", line.fault))
    told, refusals = read_foreign(columns.values(line), source=source, now=now)
    refuse(*refusals)
    assert told

    kind, place = finder.kind(told), finder.place(told)
    if isinstance(kind, Refusal) or isinstance(place, Refusal):
        raise Refused(*(found for found in (kind, place) if isinstance(found, Refusal)))
    ready = Ready(told, kind, place)
    refuse(why_not_text(ready.description, field="omschrijving"))
    return ready


def take_over_melding(ready: Ready, *, finder: Finder, by: Actor) -> Melding:
    """In a savepoint of its own. Refused when the database does not want it. Our number is of the year of receipt."""
    try:
        with transaction.atomic():
            melding = _melding(ready, finder)
            melding.save(force_insert=True)
            if not melding.is_closed:
                _keep_melder(melding, ready.told)
            announce(MeldingTakenOver(melding.id, ready.told.foreign_id, ready.kind.code, melding.team_id), by=by)
            return melding
    except (IntegrityError, DataError):
        raise Refused(DOES_NOT_FIT) from None


def known_before(readies: Iterable[Ready]) -> set[str]:
    """Which of these were taken over already. One statement."""
    ids = [ready.told.foreign_id for ready in readies]
    found = Melding.objects.filter(foreign_id__in=ids).values_list("foreign_id", flat=True)
    return {foreign_id for foreign_id in found if foreign_id}


def reasons_of(refusals: Sequence[Refusal]) -> str:
    return " ".join(dict.fromkeys(refusal.reason for refusal in refusals))


def _melding(ready: Ready, finder: Finder) -> Melding:
    told, kind, place, end = ready.told, ready.kind, ready.place, ready.told.end
    received_on = local(told.received_at).date()
    priority = priority_for(kind.urgent, False)
    return Melding(
        number=f"M-{received_on.year}-{next_number('M', received_on.year):04}",
        foreign_id=told.foreign_id,
        category=kind,
        description=ready.description,
        lat=place.point.lat,
        lon=place.point.lon,
        address=place.address,
        wijk_id=place.wijk,
        lamp=told.lamp,
        channel=Channel.IMPORT,
        priority=priority,
        team_id=finder.team(kind, place.wijk),
        received_at=told.received_at,
        due_on=due_on(received_on, kind.norm_days, urgent=priority == Priority.HIGH),
        state=end.state,
        planned_on=end.planned_on,
        completed_at=end.completed_at,
        outcome=end.outcome,
        outcome_text=end.text,
        forwarded_to=end.forwarded_to,
    )


def _keep_melder(melding: Melding, told: ForeignMelding) -> None:
    """Who waits for an open melding, hears how it ends. Of a closed one no address is kept."""
    contact = told.contact
    if contact.email or contact.phone:
        Melder.objects.create(
            melding=melding,
            token=secrets.token_urlsafe(24),
            email=contact.email,
            phone=contact.phone,
            told_at=told.received_at,
        )
