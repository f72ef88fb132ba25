"""The facts that cijfers announce."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class IndicatorArranged:
    code: str
    openbaar: bool
    eigenaar_id: UUID | None


@dataclass(frozen=True)
class NormSet:
    code: str
    geldig_vanaf: date
    doel: str
    acuut: str


@dataclass(frozen=True)
class ToelichtingGiven:
    code: str
    maand: date


@dataclass(frozen=True)
class MonthFrozen:
    maand: date
    figures: int
    revisions: int


@dataclass(frozen=True)
class SampleDrawn:
    dag: date
    number: int


@dataclass(frozen=True)
class AnswerJudged:
    """That it was judged; the judgement itself is no fact about a person, and stands not here."""

    steekproef_id: UUID


@dataclass(frozen=True)
class VoorkeurSet:
    product: str
    kanalen: list[str]


@dataclass(frozen=True)
class OpvolgerSet:
    """`opvolger` empty: none any more."""

    team: str
    opvolger: str


@dataclass(frozen=True)
class SturingNoted:
    sturing_id: UUID
    product: str
    vanaf: date
