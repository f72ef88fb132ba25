"""What a counter did while the network was gone, told afterwards: once, in order, and by our clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.balie.commands.call import call_next, recall
from loket.balie.commands.end import Afloop
from loket.balie.commands.late_end import end_late
from loket.balie.commands.moment import told_before
from loket.balie.commands.visit import When, pause_visit, put_back, resume_visit, start_visit, walk_out
from loket.balie.models import Kind, Moment
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused

LONGEST = timedelta(hours=1)  # what is older was another day at the counter
STEPS: dict[Kind, Callable[..., object]] = {
    Kind.STARTED: start_visit,
    Kind.PAUSED: pause_visit,
    Kind.RESUMED: resume_visit,
    Kind.PUT_BACK: put_back,
    Kind.LEFT: walk_out,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`ago`: how long before it was sent, by the counter's own stopwatch. What its clock says does not matter."""

    key: UUID
    kind: Kind
    volgnummer_id: UUID
    ago: timedelta
    afloop: Afloop | None = None


@dataclass(frozen=True, slots=True)
class Caught:
    """`reason` is empty when the step was taken as it was told, or had been taken."""

    key: UUID
    reason: str = ""


def catch_up(*, balie_id: UUID, steps: Sequence[Step], by: Actor) -> list[Caught]:
    """Each step in a transaction of its own: what a colleague did first is refused, and the others go on."""
    now = timezone.now()
    return [Caught(step.key, _taken(balie_id, step, now, by)) for step in sorted(steps, key=lambda each: -each.ago)]


def _taken(balie_id: UUID, step: Step, now: datetime, by: Actor) -> str:
    try:
        with transaction.atomic():
            if step.kind == Kind.DONE or told_before(step.key) is None:
                return _take(balie_id, step, _moment_of(step, now), by)
    except Refused as refused:
        return refused.refusal.reason
    return ""


def _take(balie_id: UUID, step: Step, at: datetime, by: Actor) -> str:
    when = When(key=step.key, at=at)
    if step.kind == Kind.CALLED:
        call_next(balie_id=balie_id, volgnummer_id=step.volgnummer_id, key=step.key, at=at, by=by)
    elif step.kind == Kind.RECALLED:
        recall(volgnummer_id=step.volgnummer_id, key=step.key, at=at, by=by)
    elif step.kind == Kind.DONE and step.afloop:
        return end_late(volgnummer_id=step.volgnummer_id, afloop=step.afloop, when=when, by=by)
    elif step.kind in STEPS:
        STEPS[step.kind](volgnummer_id=step.volgnummer_id, when=when, by=by)
    return ""


def _moment_of(step: Step, now: datetime) -> datetime:
    """Not before what was told of this ticket already, and not in the future."""
    told = Moment.objects.filter(volgnummer_id=step.volgnummer_id).order_by("-at").values_list("at", flat=True).first()
    at = now - min(max(step.ago, timedelta(0)), LONGEST)
    return max(at, told) if told else at
