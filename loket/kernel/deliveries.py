"""Reactions that failed too often: a list for the administrator, and the way to try again."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.jobs import deliver, enqueue
from loket.kernel.models import Delivery
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse


@dataclass(frozen=True, slots=True)
class FailedDelivery:
    id: int
    kind: str
    subject: str
    reaction: str
    attempts: int
    last_error: str
    failed_at: datetime


@dataclass(frozen=True)
class DeliveryRepeated:
    delivery_id: int


def failed_deliveries(*, most: int = 200) -> list[FailedDelivery]:
    """What needs a person, the longest waiting first."""
    rows = Delivery.objects.failed().select_related("announcement").order_by("failed_at")[:most]
    return [
        FailedDelivery(
            row.id,
            row.announcement.kind,
            row.announcement.subject,
            row.reaction.removeprefix("loket."),
            row.attempts,
            row.last_error,
            row.failed_at,
        )
        for row in rows
        if row.failed_at
    ]


def waiting_count() -> int:
    """How many reactions wait for a worker."""
    return Delivery.objects.waiting().count()


@transaction.atomic
def repeat_delivery(*, delivery_id: int, by: Actor) -> None:
    """Try a failed reaction again. Refused when it has not failed."""
    delivery = Delivery.objects.select_for_update().filter(id=delivery_id).first()
    refuse(_why_not_repeat(delivery))
    assert delivery

    delivery.failed_at, delivery.attempts = None, 0
    delivery.save(update_fields=["failed_at", "attempts"])
    enqueue(deliver, delivery_id=delivery.id)

    announce(DeliveryRepeated(delivery.id), by=by)


def _why_not_repeat(delivery: Delivery | None) -> Refusal | None:
    if delivery is None:
        return Refusal("delivery-unknown", "Deze opdracht bestaat niet.")
    if delivery.failed_at is None:
        return Refusal("delivery-not-failed", "Deze opdracht is niet mislukt.")
    return None
