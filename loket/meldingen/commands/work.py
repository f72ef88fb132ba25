"""The daily work of a team on an open melding."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import local
from loket.meldingen.commands.step import locked, take_step
from loket.meldingen.events import (
    MelderAsked,
    MeldingHandedOver,
    MeldingHeld,
    MeldingPlanned,
    MeldingPrioritised,
    MeldingRecategorised,
    MeldingStarted,
)
from loket.meldingen.models import Melding, Priority, State
from loket.meldingen.queries.arrangement import active_category, team_for
from loket.meldingen.queries.melders import melders_to_tell
from loket.meldingen.rules.routing import due_on, priority_of_corrected
from loket.meldingen.rules.steps import (
    why_not_ask,
    why_not_hold,
    why_not_plan,
    why_not_prioritise,
    why_not_work_on,
)
from loket.organisatie.models import Medewerker, Team


@transaction.atomic
def start_melding(*, melding_id: UUID, by: Actor) -> Melding:
    """Somebody of the team begins; a colleague sees who."""
    melding = locked(melding_id)
    refuse(why_not_work_on(melding, by=by))

    step = take_step(melding, "started", by=by, state=State.IN_PROGRESS, state_text="", handler_id=_medewerker(by))
    announce(MeldingStarted(melding.id, step.id), by=by)
    return melding


@transaction.atomic
def plan_melding(*, melding_id: UUID, planned_on: date, by: Actor) -> Melding:
    """The work has a day, and the melder hears it."""
    melding = locked(melding_id)
    refuse(why_not_plan(melding, planned_on=planned_on, today=_today(), by=by))

    step = take_step(melding, "planned", by=by, state=State.PLANNED, state_text="", planned_on=planned_on)
    announce(MeldingPlanned(melding.id, step.id, planned_on), by=by)
    return melding


@transaction.atomic
def ask_melder(*, melding_id: UUID, question: str, by: Actor) -> Melding:
    """Ask what is missing. The melding waits for the melder."""
    melding = locked(melding_id)
    refuse(why_not_ask(melding, question=question, told=len(melders_to_tell(melding)), by=by))

    step = take_step(melding, "asked", by=by, state=State.ASKED, state_text=question.strip())
    announce(MelderAsked(melding.id, step.id, question.strip()), by=by)
    return melding


@transaction.atomic
def hold_melding(*, melding_id: UUID, reason: str, by: Actor) -> Melding:
    """The work waits for something that is not in our hands."""
    melding = locked(melding_id)
    refuse(why_not_hold(melding, reason=reason, by=by))

    step = take_step(melding, "held", by=by, state=State.ON_HOLD, state_text=reason.strip())
    announce(MeldingHeld(melding.id, step.id, reason.strip()), by=by)
    return melding


@transaction.atomic
def hand_over_melding(*, melding_id: UUID, team: str, handler_id: UUID | None = None, by: Actor) -> Melding:
    """To another team, or to a colleague. The norm keeps running."""
    melding = locked(melding_id)
    to = Team.objects.filter(code=team).first()
    refuse(why_not_work_on(melding, by=by), _why_not_to(to, handler_id))
    assert to

    events = (melding.team.code, to.code, handler_id)
    step = take_step(melding, "handed_over", by=by, team=to, handler_id=handler_id)
    announce(MeldingHandedOver(melding.id, step.id, *events), by=by)
    return melding


@transaction.atomic
def correct_category(*, melding_id: UUID, category: str, by: Actor) -> Melding:
    """The melding was of another kind: it gets the norm and the team of that kind. Counted, for better routing."""
    melding = locked(melding_id)
    kind = active_category(category, on=_today())
    refuse(why_not_work_on(melding, by=by))
    if kind is None:
        refuse(Refusal("category-unknown", "Kies een soort uit de lijst.", "category"))
    assert kind

    before, team = melding.category, team_for(kind, melding.wijk_id)
    priority = priority_of_corrected(melding.priority, was_urgent=before.urgent, is_urgent=kind.urgent)
    step = take_step(
        melding,
        "recategorised",
        by=by,
        category=kind,
        priority=priority,
        team=team,
        handler_id=None if team != melding.team else melding.handler_id,
        due_on=due_on(local(melding.received_at).date(), kind.norm_days, urgent=priority == Priority.HIGH),
        times_rerouted=melding.times_rerouted + 1,
    )
    announce(MeldingRecategorised(melding.id, step.id, before.code, kind.code, team.code, priority), by=by)
    return melding


@transaction.atomic
def prioritise_melding(*, melding_id: UUID, priority: str, by: Actor) -> Melding:
    """Urgent after all, or no danger at all, or a wish that goes along with other work (domain facts 5.3)."""
    melding = locked(melding_id)
    refuse(why_not_prioritise(melding, priority=priority, by=by))

    urgent = priority == Priority.HIGH
    from_day = _today() if urgent else local(melding.received_at).date()
    last_day = due_on(from_day, melding.category.norm_days, urgent=urgent)
    step = take_step(melding, "prioritised", by=by, priority=priority, due_on=last_day)
    announce(MeldingPrioritised(melding.id, step.id, priority), by=by)
    return melding


def _today() -> date:
    return local(timezone.now()).date()


def _medewerker(by: Actor) -> UUID | None:
    return UUID(by.id) if by.kind == ActorKind.STAFF else None


def _why_not_to(team: Team | None, handler_id: UUID | None) -> Refusal | None:
    if team is None:
        return Refusal("team-unknown", "Kies een team uit de lijst.", "team")
    if handler_id and not Medewerker.objects.filter(id=handler_id, is_active=True).exists():
        return Refusal("handler-unknown", "Kies een collega uit de lijst.", "handler")
    return None
