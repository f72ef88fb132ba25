"""What is announced about besluiten."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class BesluitTaken:
    """Staff decided on a zaak; `last_day` is the last day to object."""

    besluit_id: UUID
    identificatie: str
    zaak_id: UUID
    document_id: UUID
    last_day: date


@dataclass(frozen=True)
class BesluitCorrected:
    """A slip in the letter was put right; the days to object stay."""

    besluit_id: UUID
    identificatie: str
    zaak_id: UUID | None


@dataclass(frozen=True)
class BesluitWithdrawn:
    """It no longer holds from this day on."""

    besluit_id: UUID
    identificatie: str
    zaak_id: UUID | None
    vervaldatum: date
    vervalreden: str
