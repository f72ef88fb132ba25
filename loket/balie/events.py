"""What balie announces. No name, no number of a telephone: those stay with the ticket."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class VolgnummerTaken:
    """`kiosk`: by the visitor, at a kiosk."""

    volgnummer_id: UUID
    locatie: str
    label: str
    kiosk: bool = False


@dataclass(frozen=True)
class TelephoneLeft:
    """By the visitor, to get the link by SMS."""

    volgnummer_id: UUID


@dataclass(frozen=True)
class VisitorCalled:
    volgnummer_id: UUID
    label: str
    balie: int
    again: bool = False


@dataclass(frozen=True)
class VisitStarted:
    volgnummer_id: UUID


@dataclass(frozen=True)
class VisitPaused:
    volgnummer_id: UUID


@dataclass(frozen=True)
class VisitResumed:
    volgnummer_id: UUID


@dataclass(frozen=True)
class VisitorPassedOn:
    """To another line, or to one balie of it."""

    volgnummer_id: UUID
    rij: str
    balie: int | None = None


@dataclass(frozen=True)
class VisitorPutBack:
    volgnummer_id: UUID


@dataclass(frozen=True)
class VisitorLeft:
    """Went away before being helped, or was called and did not come."""

    volgnummer_id: UUID


@dataclass(frozen=True)
class VisitEnded:
    volgnummer_id: UUID
    klantcontact_id: UUID
    resultaat: str


@dataclass(frozen=True)
class MomentCorrected:
    """The moment stays as it was; this is what counts from now on."""

    volgnummer_id: UUID
    kind: str
    was: datetime
    at: datetime


@dataclass(frozen=True)
class SpecialistCalled:
    oproep_id: UUID
    team: str
    balie: int


@dataclass(frozen=True)
class SpecialistComing:
    oproep_id: UUID


@dataclass(frozen=True)
class SpecialistArrived:
    oproep_id: UUID
    seconds: int


@dataclass(frozen=True)
class SpecialistCallWithdrawn:
    oproep_id: UUID


@dataclass(frozen=True)
class BalieOpened:
    balie_id: UUID


@dataclass(frozen=True)
class BaliePaused:
    balie_id: UUID


@dataclass(frozen=True)
class BalieClosed:
    balie_id: UUID


@dataclass(frozen=True)
class HalArranged:
    """Something of the hall was added or changed: `what` says what, in a word."""

    locatie: str
    what: str
    name: str


@dataclass(frozen=True)
class FeesPaid:
    """At a counter, at the end of a visit."""

    kassabon_id: UUID
    volgnummer_id: UUID
    nummer: str
    bedrag_cent: int
    wijze: str


@dataclass(frozen=True)
class FeesGivenBack:
    kassabon_id: UUID
    nummer: str
    bedrag_cent: int
