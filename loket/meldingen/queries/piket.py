"""Piket: what somebody sees who opens the link in a text message, and the roster with its gaps."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from loket.kernel.actor import Actor
from loket.meldingen.models import Melding, PiketCall, PiketShift
from loket.meldingen.permissions import HANDLE
from loket.meldingen.queries.melders import melders_to_tell
from loket.meldingen.rules.piket import LINES, call_of, gaps
from loket.organisatie.queries import actor_for

LOOK_AHEAD = timedelta(days=28)
LOOK_BACK = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class PiketVisit:
    """`by` is who has piket, with the right to work on this one melding, whatever the own team is."""

    call: PiketCall
    melding: Melding
    by: Actor
    to_tell: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the roster; without `shift` it is a gap."""

    starts_at: datetime
    ends_at: datetime
    shift: PiketShift | None = None


def piket_visit(token: str) -> PiketVisit | None:
    """None when the link was tampered with, is too old, or was for nobody."""
    call_id = call_of(token)
    call = (
        PiketCall.objects.select_related(
            "melding__category", "melding__team", "melding__handler", "melding__duplicate_of", "shift__medewerker"
        )
        .filter(id=call_id or 0, shift__medewerker__is_active=True)
        .first()
    )
    if call is None or call.shift is None:
        return None
    own = actor_for(call.shift.medewerker)
    by = Actor(own.kind, own.id, own.name, own.teams | {call.melding.team_id}, own.permissions | {HANDLE})
    return PiketVisit(call, call.melding, by, len(melders_to_tell(call.melding)))


def roster(*, now: datetime) -> dict[int, list[Stretch]]:
    """Per line, from two days ago until four weeks from now: who has piket, and where nobody has."""
    rows = list(
        PiketShift.objects.select_related("medewerker").filter(
            ends_at__gt=now - LOOK_BACK, starts_at__lt=now + LOOK_AHEAD
        )
    )
    return {line: _stretches(rows, line, now) for line in LINES}


def _stretches(rows: list[PiketShift], line: int, now: datetime) -> list[Stretch]:
    taken = [Stretch(row.starts_at, row.ends_at, row) for row in rows if row.line == line]
    free = [Stretch(start, end) for start, end in gaps(rows, line=line, start=now, end=now + LOOK_AHEAD)]
    return sorted([*taken, *free], key=lambda stretch: stretch.starts_at)
