"""The facts that the programme announces."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


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
