"""The facts that the wijkagenda announces."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class BronKept:
    code: str
    team: str


@dataclass(frozen=True)
class BronTaken:
    """A list was taken in: so many stand in it now, of which so many are new."""

    code: str
    punten: int
    nieuw: int


@dataclass(frozen=True)
class AbonnementKept:
    """Empty `soorten`: no more mail."""

    partij_id: UUID
    soorten: list[str]
