"""A step of staff: change the melding, remember how it was, and take it back when that was a mistake."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.meldingen.events import StepUndone
from loket.meldingen.models import Melding, State, Step
from loket.meldingen.rules.steps import why_not_undo

ALONG = "along"  # beside the values of before


def locked(melding_id: UUID) -> Melding:
    """The melding for this transaction alone. Raises Melding.DoesNotExist."""
    with_names = Melding.objects.select_related("team", "category", "wijk")
    return with_names.select_for_update(of=("self",)).get(id=melding_id)


def take_step(melding: Melding, kind: str, *, by: Actor, along: Sequence[UUID] = (), **changes: Any) -> Step:
    """Change the workflow of a locked melding, and keep the values of before.

    `along` are meldingen that were merged into this one, and follow it to another.
    """
    before = {**melding.workflow(), ALONG: along}
    step = Step.objects.create(melding=melding, kind=kind, before=before, by_id=by.id, at=timezone.now())
    _set(melding, changes)
    return step


@transaction.atomic
def undo_step(*, step_id: int, by: Actor) -> Melding:
    """Put the melding back as it was before this step. Messages about the step wait that long, so none has gone."""
    melding = locked(Step.objects.values_list("melding_id", flat=True).get(id=step_id))
    step = Step.objects.get(id=step_id)
    last = Step.objects.filter(melding=melding).order_by("-id").values_list("id", flat=True).first()
    refuse(
        why_not_undo(
            taken_at=step.at,
            undone=step.undone_at is not None,
            mine=step.by_id == by.id,
            is_last=last == step.id and not _melder_acted_since(melding, step),
            now=timezone.now(),
        )
    )

    step.undone_at = timezone.now()
    step.save(update_fields=["undone_at"])
    _set(melding, _as_it_was(step))
    if along := step.before.get(ALONG):
        Melding.objects.filter(id__in=along).exclude(duplicate_of=None).update(duplicate_of=melding)

    announce(StepUndone(melding.id, step.id, step.kind), by=by)
    return melding


def _set(melding: Melding, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(melding, name, value)
    melding.save(update_fields=list(values))


def _melder_acted_since(melding: Melding, step: Step) -> bool:
    """A melder sees the new state on the own page at once, and may answer or judge it: that is no step of staff."""
    answered = melding.state == State.ANSWERED and step.before["state"] != State.ANSWERED
    return answered or melding.times_reopened > int(step.before["times_reopened"])


def _as_it_was(step: Step) -> dict[str, Any]:
    """JSON knows no dates: let each field read its own value back."""
    fields = {field.attname: field for field in Melding._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in step.before.items() if name in fields}
