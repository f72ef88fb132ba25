"""The facts that partijen announce: ids and values, never a name or a number of somebody."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class PartijChanged:
    """A program made, changed or removed a partij, or something of it: `id` is of the resource itself."""

    id: UUID
    resource: str
    action: str


@dataclass(frozen=True)
class ToestemmingGiven:
    partij_id: UUID
    toestemming_id: UUID
    digitaal_adres_id: UUID
    soort_bericht: str
    gegeven_op: datetime
    bron: str


@dataclass(frozen=True)
class ToestemmingRevoked:
    partij_id: UUID
    toestemming_id: UUID
    digitaal_adres_id: UUID
    soort_bericht: str
    bron: str


@dataclass(frozen=True)
class AccountmanagerSet:
    """All None: nobody any more."""

    partij_id: UUID
    accountmanager_id: UUID | None
    vervanger_id: UUID | None
    vanaf: date | None
    tot_en_met: date | None


@dataclass(frozen=True)
class BezoekPlanned:
    partij_id: UUID
    bezoek_id: UUID
    medewerker_id: UUID
    gepland_op: datetime


@dataclass(frozen=True)
class BezoekReported:
    """`afspraken`: how many things were agreed."""

    partij_id: UUID
    bezoek_id: UUID
    afspraken: int


@dataclass(frozen=True)
class BezoekGivenUp:
    partij_id: UUID
    bezoek_id: UUID


@dataclass(frozen=True)
class AfspraakFinished:
    partij_id: UUID
    afspraak_id: UUID


@dataclass(frozen=True)
class PartijCorrected:
    """Which parts were wrong, and where that was said; never what they are."""

    partij_id: UUID
    velden: list[str]
    bron: str
