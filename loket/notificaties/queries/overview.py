"""How it goes with the subscriptions, for who looks after them."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone

from loket.notificaties.models import Abonnement, Aflevering

MOST = 200
NONE = {"waiting": 0, "failed": 0}


@dataclass(frozen=True, slots=True)
class AbonnementRow:
    """`where` is the host and path of the callback, without what may be a secret behind a question mark."""

    id: UUID
    where: str
    client_id: str
    kanalen: list[str]
    waiting: int
    failed: int
    delivered_at: datetime | None
    rests_until: datetime | None
    last_error: str


@dataclass(frozen=True, slots=True)
class FailedRow:
    id: int
    where: str
    kanaal: str
    resource: str
    actie: str
    attempts: int
    last_error: str
    failed_at: datetime


def abonnementen() -> list[AbonnementRow]:
    """All subscriptions, those in trouble first. Three statements."""
    now = timezone.now()
    counted: dict[UUID, dict[str, int]] = {
        row["abonnement_id"]: {"waiting": row["waiting"], "failed": row["failed"]}
        for row in Aflevering.objects.filter(done_at=None)
        .values("abonnement_id")
        .annotate(waiting=Count("id", filter=Q(failed_at=None)), failed=Count("id", filter=~Q(failed_at=None)))
    }
    rows = [
        AbonnementRow(
            it.id,
            where(it.callback_url),
            it.client_id,
            sorted({group.kanaal.naam for group in it.kanalen.all()}),
            counted.get(it.id, NONE)["waiting"],
            counted.get(it.id, NONE)["failed"],
            it.delivered_at,
            it.rests_until if it.rests_until and it.rests_until > now else None,
            it.last_error,
        )
        for it in Abonnement.objects.defer("auth").prefetch_related("kanalen__kanaal").order_by("id")
    ]
    return sorted(rows, key=lambda row: (not row.failed, not row.last_error))


def failed_afleveringen() -> list[FailedRow]:
    """What needs a person, the longest waiting first."""
    rows = Aflevering.objects.failed().select_related("notificatie", "abonnement").defer("abonnement__auth")
    return [
        FailedRow(
            it.id,
            where(it.abonnement.callback_url),
            it.notificatie.kanaal,
            it.notificatie.resource,
            it.notificatie.actie,
            it.attempts,
            it.last_error,
            it.failed_at,
        )
        for it in rows.order_by("failed_at")[:MOST]
        if it.failed_at
    ]


def where(callback_url: str) -> str:
    parts = urlsplit(callback_url)
    return f"{parts.netloc.rpartition('@')[2]}{parts.path}"
