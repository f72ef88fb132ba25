"""Forwarding without a person: the place, or the kind, belongs to somebody else."""

from django.utils import timezone

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.meldingen.commands.step import take_step
from loket.meldingen.events import MeldingForwarded
from loket.meldingen.models import Melding, Outcome, Priority, State


def forward_at_once(melding: Melding) -> None:
    """A road of the province or water of the water board is told to them (domain facts 5.4).

    An urgent melding is not: there our own people look first, whoever owns the place.
    """
    owner = gebied.owner_at(Point(melding.lat, melding.lon))
    if owner is None or melding.priority == Priority.HIGH:
        return
    step = take_step(
        melding,
        "forwarded",
        by=SYSTEM,
        state=State.FORWARDED,
        outcome=Outcome.FORWARDED,
        forwarded_to=owner.name,
        completed_at=timezone.now(),
    )
    announce(MeldingForwarded(melding.id, step.id, owner.name, owner.email), by=SYSTEM)
