"""A walk through the demo town: what each role does in a day, and how to get there in one click."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class As(StrEnum):
    """How somebody comes in who takes the place of this role."""

    VISITOR = "visitor"
    RESIDENT = "resident"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Place:
    """`url` is where it happens; `do` is what to do there, as one sentence."""

    do: str
    url: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A role. `who` is what the log-in of the demo calls this person: a code of a resident, an e-mail address of staff;
    empty for a visitor. `picture` is the name of a screenshot, `guide` that of a guide, both without their folder.
    """

    role: str
    name: str
    about: str
    enter_as: As
    who: str
    places: Sequence[Place]
    picture: str = ""
    guide: str = ""
