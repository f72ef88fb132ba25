"""The ends of a melding: done, with somebody else, one with another, or withdrawn."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import local
from loket.meldingen.commands.step import locked, take_step
from loket.meldingen.events import MeldingCompleted, MeldingForwarded, MeldingMerged, MeldingWithdrawn
from loket.meldingen.models import Melding, Outcome, State
from loket.meldingen.queries.melders import melders_to_tell
from loket.meldingen.rules.steps import why_not_complete, why_not_forward, why_not_hold, why_not_merge


@transaction.atomic
def complete_melding(
    *, melding_id: UUID, outcome: str, text: str = "", planned_on: date | None = None, by: Actor
) -> Melding:
    """The work is done, or will not be done: every melder hears which, and why (S-48)."""
    melding = locked(melding_id)
    told = len(melders_to_tell(melding))
    today = local(timezone.now()).date()
    refuse(why_not_complete(melding, outcome=outcome, text=text, planned_on=planned_on, today=today, told=told, by=by))

    step = take_step(
        melding,
        "completed",
        by=by,
        state=State.COMPLETED,
        state_text="",
        outcome=outcome,
        outcome_text=text.strip(),
        planned_on=planned_on or melding.planned_on,
        completed_at=timezone.now(),
    )
    announce(MeldingCompleted(melding.id, step.id, outcome, text.strip()), by=by)
    return melding


@transaction.atomic
def forward_melding(*, melding_id: UUID, to: str, email: str = "", by: Actor) -> Melding:
    """It is the work of somebody else. They get it, and the melder hears their name."""
    melding = locked(melding_id)
    refuse(why_not_forward(melding, to=to, by=by))

    step = take_step(
        melding,
        "forwarded",
        by=by,
        state=State.FORWARDED,
        state_text="",
        outcome=Outcome.FORWARDED,
        forwarded_to=to.strip(),
        completed_at=timezone.now(),
    )
    announce(MeldingForwarded(melding.id, step.id, to.strip(), email), by=by)
    return melding


@transaction.atomic
def merge_melding(*, melding_id: UUID, into_id: UUID, by: Actor) -> Melding:
    """Two meldingen of one thing: one work, and all melders hear how it ends. The count of meldingen stays."""
    first, second = sorted([melding_id, into_id])  # always the same order, so that two merges never wait for each other
    rows = {row.id: row for row in (locked(first), locked(second))}
    melding, into = rows[melding_id], rows[into_id]
    refuse(why_not_merge(melding, into, by=by))

    along = list(Melding.objects.filter(duplicate_of=melding).values_list("id", flat=True))
    step = take_step(
        melding,
        "merged",
        by=by,
        along=along,
        state=State.COMPLETED,
        state_text="",
        outcome=Outcome.DUPLICATE,
        duplicate_of=into,
        completed_at=timezone.now(),
    )
    Melding.objects.filter(id__in=along).update(duplicate_of=into)
    announce(MeldingMerged(melding.id, step.id, into.id), by=by)
    return melding


@transaction.atomic
def withdraw_melding(*, melding_id: UUID, reason: str, by: Actor) -> Melding:
    """It was a mistake, spam, or the melder took it back."""
    melding = locked(melding_id)
    refuse(why_not_hold(melding, reason=reason, by=by))

    step = take_step(
        melding,
        "withdrawn",
        by=by,
        state=State.CANCELLED,
        state_text=reason.strip(),
        outcome=Outcome.WITHDRAWN,
        completed_at=timezone.now(),
    )
    announce(MeldingWithdrawn(melding.id, step.id, reason.strip()), by=by)
    return melding
