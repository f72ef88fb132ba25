"""What another party proved about who came in."""

from dataclasses import dataclass, field
from typing import Any

from loket.inloggen.rules.ingelogde import Kind, Machtiging, Niveau, Via


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """`about` tells in the list of the demo who this is."""

    via: Via
    niveau: Niveau
    kind: Kind = Kind.PERSOON
    bsn: str = field(default="", repr=False)
    kvk: str = field(default="", repr=False)
    vestiging: str = field(default="", repr=False)
    naam: str = field(default="", repr=False)
    namens: Machtiging | None = None

    @property
    def columns(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}
