"""A register that knows a handful of invented persons. It notes what it was asked, as a test looks behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loket.outside.brp.port import BrpDown, Json, only


@dataclass(frozen=True)
class Asked:
    fields: tuple[str, ...]
    doelbinding: str


class FakeBrp:
    """By BSN. `is_down` makes it fail as the real one can."""

    def __init__(self, persons: Mapping[str, Json], *, is_down: bool = False) -> None:
        self.persons, self.is_down = persons, is_down
        self.asked: list[Asked] = []

    def persoon(self, bsn: str, fields: Sequence[str], *, doelbinding: str) -> Json | None:
        if self.is_down:
            raise BrpDown
        self.asked.append(Asked(tuple(fields), doelbinding))
        told: Json | None = only(self.persons[bsn], fields) if bsn in self.persons else None
        return told
