"""What the roster tells."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class DienstPlanned:
    dienst_id: UUID
    medewerker_id: UUID
    kind: str
    begins_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class DienstMoved:
    dienst_id: UUID
    from_medewerker_id: UUID
    medewerker_id: UUID
    kind: str
    begins_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class DienstRemoved:
    dienst_id: UUID
    medewerker_id: UUID
    kind: str
    begins_at: datetime
    ends_at: datetime
