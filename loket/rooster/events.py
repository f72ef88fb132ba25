"""What the roster tells."""

from dataclasses import dataclass
from datetime import date, datetime
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


@dataclass(frozen=True)
class ProtocolKept:
    """`fields` names what changed; the texts stand in the table."""

    protocol_id: UUID
    fields: list[str]


@dataclass(frozen=True)
class VerbeteractieOpened:
    verbeteractie_id: UUID
    owner_id: UUID | None
    due_on: date


@dataclass(frozen=True)
class VerbeteractieCompleted:
    verbeteractie_id: UUID
