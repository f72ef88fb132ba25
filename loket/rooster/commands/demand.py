"""Noting how many people wanted something."""

from collections.abc import Sequence
from datetime import datetime

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import refuse
from loket.rooster.models import Drukte
from loket.rooster.rules.demand import why_not_demand


def note_demand(hour: datetime, kind: str, count: int, *, by: Actor = SYSTEM) -> None:
    """For whoever counts: the number of this hour, told again when it grew. No trail is kept of counts."""
    note_all_demand([(hour, kind, count)], by=by)


def note_all_demand(counts: Sequence[tuple[datetime, str, int]], *, by: Actor = SYSTEM) -> None:
    """Of many hours at once: each with its kind and how many people."""
    refuse(*(why_not_demand(hour, kind, count, by=by) for hour, kind, count in counts))
    Drukte.objects.bulk_create(
        [Drukte(hour=hour, kind=kind, count=count) for hour, kind, count in counts],
        update_conflicts=True,
        unique_fields=["hour", "kind"],
        update_fields=["count"],
    )
