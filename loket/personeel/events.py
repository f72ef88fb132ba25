"""The facts that personeel announces. What was said or written between two people stands in none of them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class TrainingKept:
    training_id: UUID
    naam: str


@dataclass(frozen=True)
class TrainingPassed:
    deelname_id: UUID
    medewerker_id: UUID
    training_id: UUID
    geldig_tot: date | None


@dataclass(frozen=True)
class InwerkenBegun:
    medewerker_id: UUID
    steps: int


@dataclass(frozen=True)
class CompetentieKept:
    competentie_id: UUID


@dataclass(frozen=True)
class InwerkpuntRemoved:
    punt_id: UUID


@dataclass(frozen=True)
class CompetentieRemoved:
    competentie_id: UUID


@dataclass(frozen=True)
class VerwachtingWritten:
    verwachting_id: UUID
    medewerker_id: UUID


@dataclass(frozen=True)
class VerwachtingAgreed:
    verwachting_id: UUID


@dataclass(frozen=True)
class GesprekPlanned:
    gesprek_id: UUID
    medewerker_id: UUID
    soort: str


@dataclass(frozen=True)
class GesprekHeld:
    gesprek_id: UUID
    gehouden_op: date


@dataclass(frozen=True)
class CoachnotitieWritten:
    coachnotitie_id: UUID
    medewerker_id: UUID


@dataclass(frozen=True)
class CasusKept:
    casus_id: UUID
