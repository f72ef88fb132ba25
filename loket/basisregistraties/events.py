"""The facts of what people say of registers: ids and words of ours, never what was typed."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class TerugmeldingReceived:
    terugmelding_id: UUID
    bron: str
    veld: str


@dataclass(frozen=True)
class TerugmeldingTaken:
    terugmelding_id: UUID


@dataclass(frozen=True)
class TerugmeldingForwarded:
    terugmelding_id: UUID
    aan: str


@dataclass(frozen=True)
class TerugmeldingAnswered:
    """`uitslag`: "verbeterd" or "juist"."""

    terugmelding_id: UUID
    uitslag: str


@dataclass(frozen=True)
class TerugmeldwegArranged:
    bron: str
    team: str
