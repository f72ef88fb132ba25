"""The audit trail as a list to read: what happened to one thing, and who did it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from loket.kernel.models import Announcement
from loket.kernel.outbox import subject_of


@dataclass(frozen=True, slots=True)
class HistoryRow:
    at: datetime
    kind: str
    by_kind: str
    by_name: str
    facts: dict[str, Any]
    reason: str


def history_of(app_label: str, id: object, *, most: int = 200) -> list[HistoryRow]:
    """What was announced about this subject, the newest first."""
    rows = Announcement.objects.filter(subject=subject_of(app_label, id)).order_by("-id")[:most]
    return [HistoryRow(row.at, row.kind, row.by_kind, row.by_name, row.facts, row.reason) for row in rows]
