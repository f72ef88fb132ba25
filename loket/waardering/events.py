"""The facts that waardering announces: ids and codes, nothing of what somebody thinks."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class OpinionAsked:
    uitnodiging_id: UUID
    kanaal: str
    onderdrukt: str


@dataclass(frozen=True)
class OpinionLabelled:
    antwoord_id: UUID
    labels: list[str]


@dataclass(frozen=True)
class MetingKept:
    meting_id: UUID
    onderwerp: str
    jaar: int


@dataclass(frozen=True)
class PeilingPlanned:
    peiling_id: UUID
    opent_op: date
    sluit_op: date
