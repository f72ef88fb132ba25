"""The facts that avg announces: of which klant or zaak, and how much; never what, and never of whom by name."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class PersonPacked:
    """`whose_id` is of a klant or of a zaak, as `van` says."""

    whose_id: UUID
    van: str
    records: int
    files: int


@dataclass(frozen=True)
class PersonErased:
    """How many rows of each table went, and how many stay by law."""

    whose_id: UUID
    van: str
    gone: dict[str, int]
    stayed: int


@dataclass(frozen=True)
class KlantForgotten:
    """Nothing else was left of them for five years."""

    partij_id: UUID
