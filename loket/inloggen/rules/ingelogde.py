"""Who is in: the person or the business, how sure we are of it, and for whom they speak."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from loket.kernel.actor import Actor, ActorKind


class Niveau(StrEnum):
    """How sure we are of who somebody is: the levels of eIDAS (EU 910/2014, art. 8)."""

    LAAG = "laag"
    SUBSTANTIEEL = "substantieel"
    HOOG = "hoog"

    @property
    def rank(self) -> int:
        return list(Niveau).index(self)

    def reaches(self, needed: "Niveau") -> bool:
        return self.rank >= needed.rank


class Kind(StrEnum):
    PERSOON = "persoon"
    BEDRIJF = "bedrijf"


class Via(StrEnum):
    DIGID = "digid"
    EHERKENNING = "eherkenning"
    EIDAS = "eidas"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Machtiging:
    """For whom somebody may speak with us. `dienst` is the service for which it holds, when it is for one (Awb 2:1)."""

    kind: Kind
    bsn: str = field(default="", repr=False)
    kvk: str = field(default="", repr=False)
    naam: str = field(default="", repr=False)
    dienst: str = ""


@dataclass(frozen=True, slots=True)
class Ingelogde:
    """`namens`: for whom, when not for oneself. `partij` is who this is among our customers, of whom `namens` is when
    that is filled. The numbers are never shown by `repr`, so that no log holds one.
    """

    kind: Kind
    niveau: Niveau
    via: Via
    since: datetime
    until: datetime
    bsn: str = field(default="", repr=False)
    kvk: str = field(default="", repr=False)
    vestiging: str = field(default="", repr=False)
    naam: str = field(default="", repr=False)
    namens: Machtiging | None = None
    partij: UUID | None = None

    @property
    def whose(self) -> "Machtiging | Ingelogde":
        """Whose matters this is about: of who is represented, else of who is in."""
        return self.namens or self

    @property
    def actor(self) -> Actor:
        """Who does what this person does with us. The id is that of the partij, never a number of a register."""
        return Actor(ActorKind.CUSTOMER, id=str(self.partij or ""), name=self.naam or "Inwoner")
