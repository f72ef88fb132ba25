"""The facts that the archive announces. None of them says a word about persons."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class LijstMade:
    lijst_id: UUID
    number: str
    zaken: int


@dataclass(frozen=True)
class LijstOffered:
    lijst_id: UUID
    number: str


@dataclass(frozen=True)
class LijstAgreed:
    """By a department, or by the archivist: then it is destroyed."""

    lijst_id: UUID
    afdeling_id: UUID | None
    as_archivist: bool


@dataclass(frozen=True)
class LijstDropped:
    lijst_id: UUID
    number: str


@dataclass(frozen=True)
class LijstDestroyed:
    lijst_id: UUID
    number: str
    zaken: int
    documents: int


@dataclass(frozen=True)
class ZaakHeldBack:
    zaak_id: UUID
    ground: str
    until: date | None


@dataclass(frozen=True)
class ZaakReleased:
    zaak_id: UUID


@dataclass(frozen=True)
class OverdrachtMade:
    overdracht_id: UUID
    number: str
    zaken: int


@dataclass(frozen=True)
class OverdrachtAgreed:
    overdracht_id: UUID
    number: str


@dataclass(frozen=True)
class OverdrachtDropped:
    overdracht_id: UUID
    number: str


@dataclass(frozen=True)
class ZakenHandedOver:
    """`proof` is the mark of the receipt of the archive."""

    overdracht_id: UUID
    number: str
    zaken: int
    proof: str
