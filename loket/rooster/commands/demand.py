"""Noting how many people wanted something."""

from datetime import datetime

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import refuse
from loket.rooster.models import Drukte
from loket.rooster.rules.demand import why_not_demand


def note_demand(hour: datetime, kind: str, count: int, *, by: Actor = SYSTEM) -> None:
    """For whoever counts: the number of this hour, told again when it grew. No trail is kept of counts."""
    refuse(why_not_demand(hour, kind, count, by=by))
    Drukte.objects.update_or_create(hour=hour, kind=kind, defaults={"count": count})
