"""The steps of a visit between the call and the end."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.balie.commands.moment import held, show, told_before, write_moment
from loket.balie.commands.seat import is_busy
from loket.balie.events import VisitorLeft, VisitorPassedOn, VisitorPutBack, VisitPaused, VisitResumed, VisitStarted
from loket.balie.models import Balie, Kind, Rij, State, Volgnummer
from loket.balie.rules.refusals import BUSY, NO_LINE, why_not_help, why_not_step, why_not_welcome
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a step that is told later brings along: its own key, and when it happened. Empty: now, and once."""

    key: UUID | None = None
    at: datetime | None = None


NOW = When()


def start_visit(*, volgnummer_id: UUID, when: When = NOW, by: Actor) -> Volgnummer:
    """The visitor is at the counter."""
    return _step(volgnummer_id, Kind.STARTED, VisitStarted, when, by)


def pause_visit(*, volgnummer_id: UUID, when: When = NOW, by: Actor) -> Volgnummer:
    """The visitor fetches something; the counter helps others."""
    return _step(volgnummer_id, Kind.PAUSED, VisitPaused, when, by)


def resume_visit(*, volgnummer_id: UUID, when: When = NOW, by: Actor) -> Volgnummer:
    return _step(volgnummer_id, Kind.RESUMED, VisitResumed, when, by)


def put_back(*, volgnummer_id: UUID, when: When = NOW, by: Actor) -> Volgnummer:
    """Called by mistake: in the line again, where it was."""
    return _step(volgnummer_id, Kind.PUT_BACK, VisitorPutBack, when, by)


def walk_out(*, volgnummer_id: UUID, when: When = NOW, by: Actor) -> Volgnummer:
    """Called and not there, or gone while waiting: then the reception may say so too."""
    return _step(volgnummer_id, Kind.LEFT, VisitorLeft, when, by)


@transaction.atomic
def pass_on(
    *,
    volgnummer_id: UUID,
    rij_id: UUID,
    balie_id: UUID | None = None,
    vraag: str = "",
    when: When = NOW,
    by: Actor,
) -> Volgnummer:
    """To another line, or to one counter, with the question: nobody tells it twice. First in line there."""
    volgnummer = held(volgnummer_id)
    if told_before(when.key):
        return volgnummer
    refuse(why_not_step(volgnummer.state, Kind.PASSED_ON), _why_not_there(volgnummer, by))
    rij = Rij.objects.filter(id=rij_id, locatie_id=volgnummer.locatie, active=True).first()
    balie = Balie.objects.filter(id=balie_id, locatie_id=volgnummer.locatie, active=True).first() if balie_id else None
    if rij is None or (balie_id and balie is None):
        raise Refused(NO_LINE)
    volgnummer.rij, volgnummer.for_balie = rij, balie
    volgnummer.vraag = vraag.strip()[:1000] or volgnummer.vraag
    write_moment(volgnummer, Kind.PASSED_ON, key=when.key, at=when.at, medewerker=by.id)
    announce(VisitorPassedOn(volgnummer.id, rij.letter, balie.number if balie else None), by=by)
    show(volgnummer.locatie)
    return volgnummer


@transaction.atomic
def _step(volgnummer_id: UUID, kind: Kind, event: Any, when: When, by: Actor) -> Volgnummer:
    volgnummer = held(volgnummer_id)
    if told_before(when.key):
        return volgnummer
    waiting = volgnummer.state == State.WAITING
    refuse(
        why_not_step(volgnummer.state, kind),
        why_not_welcome(by) if waiting else _why_not_there(volgnummer, by),
        BUSY if kind == Kind.RESUMED and is_busy(volgnummer.balie) else None,
    )
    balie = volgnummer.balie
    write_moment(volgnummer, kind, key=when.key, at=when.at or timezone.now(), balie=balie, medewerker=by.id)
    announce(event(volgnummer.id), by=by)
    show(volgnummer.locatie)
    return volgnummer


def _why_not_there(volgnummer: Volgnummer, by: Actor) -> Refusal | None:
    return why_not_help(volgnummer.balie, by) if volgnummer.balie else None
