"""What a check found."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """WRONG: people notice, or will. LOOK: it works, and somebody must decide. OFF: not set up, which may be meant."""

    OK = "ok"
    LOOK = "look"
    WRONG = "wrong"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` was looked at; `says` is what was seen, and what to do when it is not in order."""

    level: Level
    what: str
    says: str
