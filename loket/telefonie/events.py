"""What telefonie tells. No number of a caller stands in it."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class GesprekEnded:
    """`call` is the name by which a klantcontact knows it."""

    gesprek_id: UUID
    call: str
    answered: bool


@dataclass(frozen=True)
class ToestelKept:
    toestel_id: UUID
    extension: str
    medewerker_id: UUID | None
    place: str
    team: str
    active: bool


@dataclass(frozen=True)
class GesprekkenImported:
    """`centrale` is where the file came from; each import has an id."""

    import_id: UUID
    centrale: str
    new: int
    known: int
    broken: int
