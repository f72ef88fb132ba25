"""What becomes of a melding in the invented year, with the rows that the commands would have written."""

import random
import uuid
from datetime import datetime, timedelta
from typing import Any

from loket.examples.words import DONE, NOT_DONE
from loket.examples.year.meldingen.town import Rows, Town
from loket.kernel.actor import VISITOR, Actor
from loket.kernel.outbox import announcement_of
from loket.kernel.text import local
from loket.meldingen.events import (
    MeldingCompleted,
    MeldingForwarded,
    MeldingMerged,
    MeldingReopened,
    MeldingStarted,
    SolutionJudged,
)
from loket.meldingen.models import Melder, Melding, Outcome, State, Step
from loket.meldingen.rules.routing import due_on

SHARE_BEGUN = 0.5  # of what is still open
SHARE_KNOWN, SHARE_FORWARDED, SHARE_NOT_DONE = 0.06, 0.03, 0.04
SHARE_JUDGED, SHARE_SATISFIED = 0.3, 0.85
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


def live(town: Town, melding: Melding, melder: Melder, until: datetime, rows: Rows) -> None:
    """What becomes of it: most is mended, some was known already, is of another, is not done, or has only begun."""
    chance, by, at = town.chance, town.hands[melding.team_id], melding.received_at
    ended_at, fate = at + _lead_time(melding, chance), chance.random()
    earlier = town.open_of_kind.get(melding.category.code)
    if fate < SHARE_KNOWN and earlier and (earlier.completed_at or until) > at + A_DAY and at + A_DAY < until:
        _merge(town, melding, earlier, at + A_DAY, by, rows)
    elif ended_at < until:
        if fate > 1 - SHARE_FORWARDED:
            _forward(town, melding, ended_at, by, rows)
        else:
            _complete(town, melding, ended_at, by, rows, solved=fate < 1 - SHARE_FORWARDED - SHARE_NOT_DONE)
            _judge(town, melding, melder, until, by, rows)
        town.open_of_kind[melding.category.code] = melding
    elif chance.random() < SHARE_BEGUN:
        _begin(town, melding, at + (until - at) / 2, by, rows)


def _begin(town: Town, melding: Melding, at: datetime, by: Actor, rows: Rows) -> None:
    step = _step(town, melding, "started", at, by, rows)
    melding.state, melding.handler_id = State.IN_PROGRESS, uuid.UUID(by.id)
    announced(rows, MeldingStarted(melding.id, step.id), by=by, at=at)


def _complete(town: Town, melding: Melding, at: datetime, by: Actor, rows: Rows, *, solved: bool) -> None:
    step = _step(town, melding, "completed", at, by, rows)
    melding.state, melding.outcome, melding.completed_at = State.COMPLETED, Outcome.SOLVED, at
    melding.outcome_text = DONE[melding.category.group_id]
    if not solved:
        melding.outcome, melding.outcome_text = Outcome.NO_ACTION, NOT_DONE
    announced(rows, MeldingCompleted(melding.id, step.id, melding.outcome, melding.outcome_text), by=by, at=at)


def _forward(town: Town, melding: Melding, at: datetime, by: Actor, rows: Rows) -> None:
    step = _step(town, melding, "forwarded", at, by, rows)
    melding.state, melding.outcome, melding.completed_at = State.FORWARDED, Outcome.FORWARDED, at
    melding.forwarded_to = "Provincie Noord-Holland"
    announced(rows, MeldingForwarded(melding.id, step.id, melding.forwarded_to, ""), by=by, at=at)


def _merge(town: Town, melding: Melding, into: Melding, at: datetime, by: Actor, rows: Rows) -> None:
    melding.lat, melding.lon, melding.address, melding.wijk_id = into.lat, into.lon, into.address, into.wijk_id
    step = _step(town, melding, "merged", at, by, rows)
    melding.state, melding.outcome, melding.completed_at = State.COMPLETED, Outcome.DUPLICATE, at
    melding.duplicate_of = into
    announced(rows, MeldingMerged(melding.id, step.id, into.id), by=by, at=at)


def _judge(town: Town, melding: Melding, melder: Melder, until: datetime, by: Actor, rows: Rows) -> None:
    """Some of who left an address say if it is good so; "no" opens it again, and it is mended a week later."""
    chance, at = town.chance, (melding.completed_at or until) + A_DAY
    if not melder.email or at + A_WEEK > until or chance.random() > SHARE_JUDGED:
        return
    melder.satisfied, melder.judged_at = chance.random() < SHARE_SATISFIED, at
    announced(rows, SolutionJudged(melding.id, melder.id, melder.satisfied), by=VISITOR, at=at)
    if melder.satisfied:
        return
    melder.judgement = "Het is nog niet goed."
    melding.state, melding.completed_at, melding.outcome, melding.outcome_text = State.REOPENED, None, "", ""
    melding.times_reopened = 1
    melding.due_on = due_on(local(at).date(), melding.category.norm_days, urgent=melding.category.urgent)
    announced(rows, MeldingReopened(melding.id, 1, melding.priority), by=VISITOR, at=at)
    _complete(town, melding, at + A_WEEK, by, rows, solved=True)


def _step(town: Town, melding: Melding, kind: str, at: datetime, by: Actor, rows: Rows) -> Step:
    step = Step(id=next(town.step_ids), melding=melding, kind=kind, before=melding.workflow(), by_id=by.id, at=at)
    rows.steps.append(step)
    return step


def announced(rows: Rows, event: Any, *, by: Actor, at: datetime) -> None:
    rows.announcements.append(announcement_of(event, by=by, at=at))


def _lead_time(melding: Melding, chance: random.Random) -> timedelta:
    """Most within the norm, some late, a few very late."""
    norm = max(0.6, (melding.due_on - local(melding.received_at).date()).days)
    return timedelta(days=norm * chance.choices((chance.uniform(0.3, 1.0), chance.uniform(1.2, 4)), (82, 18))[0])
