"""A toy capability for these tests: one fact, and reactions that write, announce, fail or take their time."""

import time
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from procrastinate import App

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.jobs import timed
from loket.kernel.models import Announcement, Counter, Delivery
from loket.kernel.numbers import next_number
from loket.kernel.outbox import Wiring, announce

LAMP_TEAM = Actor(ActorKind.STAFF, id="7", name="Sanne Visser", teams=frozenset({"verlichting"}))
ADMIN = Actor(ActorKind.STAFF, id="8", name="Kees Bakker", permissions=frozenset({"beheer.opdrachten"}))


@dataclass(frozen=True)
class LampMended:
    lamp_id: UUID
    street: str
    mended_at: datetime
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class LampPainted:
    lamp_id: UUID


@dataclass(frozen=True)
class LampBroken:
    lamp_id: UUID


def count_lamp(event: LampMended) -> None:
    """Leaves a trace that counts how often it was made: 2 means that something was done double."""
    next_number(f"lamp-{event.lamp_id}", 0)


def count_slowly(event: LampMended) -> None:
    count_lamp(event)
    time.sleep(0.02)


def announce_and_fail(event: LampBroken) -> None:
    announce(LampPainted(event.lamp_id), by=LAMP_TEAM)
    raise OSError("lantaarn van j.jansen@bergen.example, 123456782")


def count_paint(event: LampPainted) -> None:
    next_number(f"paint-{event.lamp_id}", 0)


WIRING: Wiring = {
    LampMended: [count_lamp, count_slowly],
    LampBroken: [announce_and_fail],
    LampPainted: [count_paint],
}


@transaction.atomic
def mend_lamp(lamp_id: UUID | None = None, *, reason: str = "") -> Announcement:
    return announce(
        LampMended(lamp_id or uuid4(), "Breelaan", timezone.now(), ("lamp", "glas")), by=LAMP_TEAM, reason=reason
    )


@transaction.atomic
def break_lamp() -> Delivery:
    announcement = announce(LampBroken(uuid4()), by=LAMP_TEAM)
    return Delivery.objects.get(announcement=announcement)


def times_done(lamp_id: UUID) -> int:
    return sum(Counter.objects.filter(name=f"lamp-{lamp_id}-0").values_list("last", flat=True))


def register(app: App) -> None:
    """The timetable of the killed worker's test: lost jobs are put back each second."""
    timed(app, {}, rescue="* * * * * *")
