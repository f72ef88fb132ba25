"""Facts about meetings. None of them says who took part."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class VergaderingPlanned:
    vergadering_id: UUID
    naam: str


@dataclass(frozen=True)
class VergaderingChanged:
    vergadering_id: UUID
    fields: tuple[str, ...]


@dataclass(frozen=True)
class VergaderingHeld:
    vergadering_id: UUID


@dataclass(frozen=True)
class VergaderingCancelled:
    vergadering_id: UUID


@dataclass(frozen=True)
class AgendapuntKept:
    vergadering_id: UUID
    agendapunt_id: UUID
    besloten: bool


@dataclass(frozen=True)
class StukAdded:
    vergadering_id: UUID
    stuk_id: UUID


@dataclass(frozen=True)
class StukRemoved:
    vergadering_id: UUID
    stuk_id: UUID


@dataclass(frozen=True)
class StemmingRecorded:
    vergadering_id: UUID
    stemming_id: UUID
    resultaat: str


@dataclass(frozen=True)
class StemmingRemoved:
    vergadering_id: UUID
    stemming_id: UUID


@dataclass(frozen=True)
class VerslagPublished:
    vergadering_id: UUID


@dataclass(frozen=True)
class DeelnemerAdded:
    vergadering_id: UUID
    deelnemer_id: int


@dataclass(frozen=True)
class DeelnemerRemoved:
    vergadering_id: UUID
    deelnemer_id: int


@dataclass(frozen=True)
class DeelnemersForgotten:
    vergadering_id: UUID
    count: int
