"""Pages of which the supplier's text changed since somebody looked."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from loket.redactie.models import StandardText


@dataclass(frozen=True, slots=True)
class StandardRow:
    page_id: UUID
    title: str
    source: str
    version: str
    followed_version: str
    received_at: datetime
    owner: str


def changed_standards(*, most: int = 200) -> list[StandardRow]:
    found = StandardText.objects.exclude(version=F("followed_version")).select_related("page__owner")
    rows = found.order_by("received_at", "page__title")[:most]
    return [_row(row) for row in rows]


def _row(row: StandardText) -> StandardRow:
    title, owner = row.page.title, row.page.owner.name
    return StandardRow(row.page_id, title, row.source, row.version, row.followed_version, row.received_at, owner)
