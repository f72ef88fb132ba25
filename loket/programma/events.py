"""The facts that the programme announces."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class BijdrageGiven:
    bijdrage_id: UUID
    waarde_id: UUID


@dataclass(frozen=True)
class MaatregelPlanned:
    maatregel_id: UUID
    owner_id: UUID
    check_date: date
    from_what: str
    indicator_code: str


@dataclass(frozen=True)
class MaatregelStarted:
    maatregel_id: UUID


@dataclass(frozen=True)
class MaatregelMeasured:
    maatregel_id: UUID
    measured_on: date


@dataclass(frozen=True)
class MaatregelEnded:
    maatregel_id: UUID
    outcome: str


@dataclass(frozen=True)
class MaatregelMoved:
    """Another owner, or another day to look; the announcement carries the reason."""

    maatregel_id: UUID
    owner_id: UUID
    check_date: date


@dataclass(frozen=True)
class RegelKept:
    """A line of one of the books of the programme."""

    regel_id: UUID
    boek: str
    is_new: bool


@dataclass(frozen=True)
class StukAdopted:
    stuk_id: UUID
    vastgesteld_op: date
    vastgesteld_door: str


@dataclass(frozen=True)
class StukRead:
    stuk_id: UUID


@dataclass(frozen=True)
class WaardeTranslated:
    vertaling_id: UUID
    team: str


@dataclass(frozen=True)
class VertalingDecided:
    vertaling_id: UUID
    opgenomen: bool


@dataclass(frozen=True)
class DeelprojectMoved:
    """Started, or ready."""

    deelproject_id: UUID
    stand: str


@dataclass(frozen=True)
class SuggestieSent:
    suggestie_id: UUID
    uiterlijk: date


@dataclass(frozen=True)
class SuggestieAnswered:
    suggestie_id: UUID
