"""Who is in: the person or the business, how sure we are of it, and for whom they speak."""

from dataclasses import dataclass, field
from datetime import date, datetime
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


class Grond(StrEnum):
    """Why somebody may speak for another. What each covers differs: see `loket.formulieren.rules.namens`."""

    MACHTIGING = "machtiging"  # given by the other (Awb 2:1)
    GEZAG = "gezag"  # of a parent or voogd over a minor (BW 1:245, 1:337)
    CURATELE = "curatele"  # of a curator (BW 1:381)
    BEWIND = "bewind"  # for money and goods only (BW 1:441)
    MENTORSCHAP = "mentorschap"  # for care only (BW 1:453)

    @property
    def label(self) -> str:
        return GROND_WORDS[self]


GROND_WORDS = {
    Grond.MACHTIGING: "iemand met een machtiging",
    Grond.GEZAG: "een ouder of voogd met gezag",
    Grond.CURATELE: "een curator",
    Grond.BEWIND: "een bewindvoerder",
    Grond.MENTORSCHAP: "een mentor",
}


@dataclass(frozen=True, slots=True)
class Machtiging:
    """For whom somebody may speak with us. `dienst` is the service for which it holds, when it is for one (Awb 2:1).
    `tot`: the day on which it ends by itself, such as that on which a child is 18.
    """

    kind: Kind
    bsn: str = field(default="", repr=False)
    kvk: str = field(default="", repr=False)
    naam: str = field(default="", repr=False)
    dienst: str = ""
    grond: Grond = Grond.MACHTIGING
    tot: date | None = None


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
