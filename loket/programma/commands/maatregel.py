"""Plan, do, check, act: each step of a measure, by its owner or who keeps the programme."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie.models import Medewerker
from loket.programma import events
from loket.programma.models import Maatregel, Stap, Thema
from loket.programma.rules import maatregel as rules

SOON = timedelta(days=7)


@transaction.atomic
def plan_maatregel(
    *,
    title: str,
    first_step: str,
    owner: UUID | None,
    check_on: date | None,
    step_on: date | None = None,
    about: str = "",
    indicator: str = "",
    theme: str = Thema.OVERIG,
    unit: str = "",
    base: Decimal | None = None,
    target: Decimal | None = None,
    by: Actor,
) -> Maatregel:
    """The first step is set within a week when no day is told. Raises Refused."""
    today = timezone.localdate()
    step_on = step_on or today + SOON
    refuse(rules.why_not_begin(by))
    refuse(
        *rules.why_not_plan(
            title=title,
            first_step=first_step,
            step_on=step_on,
            owner_known=_works_here(owner),
            check_on=check_on,
            theme=theme,
            about=about,
            indicator=indicator,
            today=today,
        )
    )
    assert owner
    assert check_on
    made = Maatregel.objects.create(
        title=title.strip(),
        first_step=first_step.strip(),
        step_date=step_on,
        owner_id=owner,
        check_date=check_on,
        from_what=about,
        indicator_code=indicator,
        theme=theme,
        unit=unit.strip()[:20],
        base_value=base,
        target_value=target,
        planned_at=timezone.now(),
    )
    announce(events.MaatregelPlanned(made.uuid, owner, check_on, about, indicator), by=by)
    return made


@transaction.atomic
def start_maatregel(*, maatregel_id: UUID, done: str, by: Actor) -> None:
    """The first step was set. Raises Maatregel.DoesNotExist, Refused."""
    found = _held(maatregel_id, by)
    refuse(rules.why_not_start(found, done))
    found.state, found.started_on, found.started_with = Stap.DO, timezone.localdate(), done.strip()
    found.save()
    announce(events.MaatregelStarted(found.uuid), by=by)


@transaction.atomic
def measure_maatregel(*, maatregel_id: UUID, value: Decimal | None, on: date | None, note: str, by: Actor) -> None:
    """What was seen on or after the day of the check; again, as long as it has not ended."""
    found = _held(maatregel_id, by)
    refuse(*rules.why_not_measure(found, value=value, on=on, note=note, today=timezone.localdate()))
    assert on
    found.state, found.measured_value, found.measured_on, found.measured_note = Stap.CHECK, value, on, note.strip()
    found.save()
    announce(events.MaatregelMeasured(found.uuid, on), by=by)


@transaction.atomic
def end_maatregel(*, maatregel_id: UUID, outcome: str, note: str, by: Actor) -> None:
    """What we do with what we saw: keep it, do something else, or stop."""
    found = _held(maatregel_id, by)
    refuse(*rules.why_not_end(found, outcome=outcome, note=note))
    found.state, found.outcome, found.outcome_note = Stap.ACT, outcome, note.strip()
    found.ended_on = timezone.localdate()
    found.save()
    announce(events.MaatregelEnded(found.uuid, outcome), by=by)


@transaction.atomic
def move_maatregel(*, maatregel_id: UUID, owner: UUID | None, check_on: date | None, reason: str, by: Actor) -> None:
    """Another owner or another day to look, with the reason. What was measured before a later day counts no more."""
    found = _held(maatregel_id, by)
    known = owner == found.owner_id or _works_here(owner)
    refuse(*rules.why_not_move(found, owner_known=known, check_on=check_on, reason=reason, today=timezone.localdate()))
    assert owner
    assert check_on
    found.owner_id, found.check_date = owner, check_on
    if found.measured_on and found.measured_on < check_on:
        found.state, found.measured_value, found.measured_on, found.measured_note = Stap.DO, None, None, ""
    found.save()
    announce(events.MaatregelMoved(found.uuid, owner, check_on), by=by, reason=reason.strip())


def _held(maatregel_id: UUID, by: Actor) -> Maatregel:
    found = Maatregel.objects.select_for_update().get(uuid=maatregel_id)
    refuse(rules.why_not_touch(found, by))
    return found


def _works_here(medewerker_id: UUID | None) -> bool:
    return bool(medewerker_id and Medewerker.objects.active().filter(id=medewerker_id).exists())
