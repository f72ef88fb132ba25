"""Forwarding without a person: the place belongs to somebody else."""

from django.utils import timezone

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.meldingen.commands.step import take_step
from loket.meldingen.events import MeldingForwarded
from loket.meldingen.models import Melding, Outcome, Priority, State
from loket.meldingen.rules.routing import goes_to_owner


def forward_at_once(melding: Melding) -> None:
    """A road of the province or water of the water board is told to them (domain facts 5.4).

    An urgent melding is not: there our own people look first, whoever owns the place. Nor is one for an owner without
    an e-mail address: our team tells them by phone, and takes the step itself.
    """
    owner = gebied.owner_at(Point(melding.lat, melding.lon))
    if owner is None or not goes_to_owner(owner.email, urgent=melding.priority == Priority.HIGH):
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
