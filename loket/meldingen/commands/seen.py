"""Two people at one melding: who looked at an older state hears who did what, and nothing is overwritten."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.audit import history_of
from loket.kernel.refusal import refuse
from loket.kernel.text import clock
from loket.meldingen.commands.step import locked
from loket.meldingen.models import Melding, Step
from loket.meldingen.rules.steps import why_not_after
from loket.meldingen.rules.told import Names, told


@transaction.atomic
def step_as_seen(*, melding_id: UUID, seen: int, take: Callable[[], Melding], by: Actor) -> Melding:
    """Take this step only when nobody else took one since the step with number `seen` (0: there was none)."""
    locked(melding_id)
    last = Step.objects.filter(melding_id=melding_id).order_by("-id").values_list("id", "by_id").first()
    theirs = last is not None and last[0] != seen and last[1] != by.id
    refuse(why_not_after(_what_happened(melding_id) if theirs else ""))
    return take()


def _what_happened(melding_id: UUID) -> str:
    line = told(history_of("meldingen", melding_id, most=1)[0], Names())
    return f"{line.who} was je voor, om {clock(line.at)}. {line.text}."
