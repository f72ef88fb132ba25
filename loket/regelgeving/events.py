"""Facts about regulations."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class RegelingSet:
    slug: str
    citeertitel: str


@dataclass(frozen=True)
class VersieAdopted:
    slug: str
    versie_id: UUID
    in_force_from: date


@dataclass(frozen=True)
class VersiePublished:
    slug: str
    versie_id: UUID
    gemeenteblad: str
    cvdr_id: str


@dataclass(frozen=True)
class RegelingWithdrawn:
    slug: str
    last_day: date
