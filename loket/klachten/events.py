"""The facts that klachten announce: ids, days and codes, no text that somebody wrote. The first is the klacht."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True)
class KlachtReceived:
    klacht_id: UUID
    nummer: str
    kanaal: str
    onderzoeken_tot: date


@dataclass(frozen=True)
class KlachtAssigned:
    klacht_id: UUID
    behandelaar_id: UUID


@dataclass(frozen=True)
class KlachtSplit:
    klacht_id: UUID
    soort: str
    onderdelen: int


@dataclass(frozen=True)
class BeklaagdeNamed:
    klacht_id: UUID
    medewerker_id: UUID


@dataclass(frozen=True)
class BeklaagdeCleared:
    """The klacht is not about this colleague after all."""

    klacht_id: UUID
    medewerker_id: UUID


@dataclass(frozen=True)
class KlachtTalked:
    """We spoke with the klager."""

    klacht_id: UUID
    op: date


@dataclass(frozen=True)
class InquiryStarted:
    """The formal treatment begins: who it is about gets a copy (Awb 9:9)."""

    klacht_id: UUID
    met_adviseur: bool


@dataclass(frozen=True)
class WeerwoordGiven:
    klacht_id: UUID
    medewerker_id: UUID


@dataclass(frozen=True)
class KlachtHeard:
    klacht_id: UUID
    wie: str
    op: date


@dataclass(frozen=True)
class HearingSkipped:
    klacht_id: UUID
    reden: str


@dataclass(frozen=True)
class AdviceKept:
    klacht_id: UUID


@dataclass(frozen=True)
class KlachtTakesLonger:
    """By ourselves, or until a day that the klager agreed to."""

    klacht_id: UUID
    onderzoeken_tot: date
    akkoord: bool


@dataclass(frozen=True)
class KlachtEnded:
    klacht_id: UUID
    oordeel: str
    afgedaan_op: date


@dataclass(frozen=True)
class KlachtEmptied:
    """Its time was over, or that of its zaak: only figures are left."""

    klacht_id: UUID


@dataclass(frozen=True)
class KlachtbriefPosted:
    klacht_id: UUID
    brief_id: UUID


@dataclass(frozen=True)
class MaatregelPlanned:
    klacht_id: UUID
    maatregel_id: UUID
    eigenaar_id: UUID
    uiterlijk: date


@dataclass(frozen=True)
class MaatregelDone:
    klacht_id: UUID
    maatregel_id: UUID


@dataclass(frozen=True)
class MaatregelChecked:
    klacht_id: UUID
    maatregel_id: UUID
    werkt: bool


@dataclass(frozen=True)
class OmbudsmanReported:
    klacht_id: UUID
    uitkomst: str


@dataclass(frozen=True)
class JaarverslagPublished:
    jaar: int
