"""The facts that post announces: ids and values. The first field is always the poststuk."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class PoststukRegistered:
    poststuk_id: UUID
    nummer: str
    richting: str
    ontvangen_op: date | None


@dataclass(frozen=True)
class PoststukRouted:
    poststuk_id: UUID
    team: str


@dataclass(frozen=True)
class PoststukAccepted:
    poststuk_id: UUID


@dataclass(frozen=True)
class PoststukReturned:
    """Back to the post room. The reason stands beside it."""

    poststuk_id: UUID
    from_team: str


@dataclass(frozen=True)
class PoststukPutWithZaak:
    poststuk_id: UUID
    zaak_id: UUID


@dataclass(frozen=True)
class PoststukFinished:
    """Answered or handled; `toestand` says which."""

    poststuk_id: UUID
    toestand: str


@dataclass(frozen=True)
class PoststukSent:
    poststuk_id: UUID
    verzendwijze: str
    verzonden_op: date


@dataclass(frozen=True)
class PoststukScanned:
    """Its scan was added later (S-63)."""

    poststuk_id: UUID
    document_id: UUID


@dataclass(frozen=True)
class PoststukEmptied:
    """After its time: the number is left."""

    poststuk_id: UUID


@dataclass(frozen=True)
class PoststapUndone:
    poststuk_id: UUID
    soort: str


@dataclass(frozen=True)
class StapelTakenIn:
    stapel_id: UUID
    brieven: int


@dataclass(frozen=True)
class ScanThrownAway:
    scan_id: UUID


@dataclass(frozen=True)
class PostafspraakMade:
    """How a team works with post from now on."""

    team: str
    volledig_digitaal: bool
    vervangingsbesluit: str


@dataclass(frozen=True)
class JaarcijferKept:
    jaar: int
    totaal: int
