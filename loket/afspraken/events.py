"""What is told of appointments. No event says who it is about."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class AfspraakMade:
    afspraak_id: UUID
    locatie: str
    start: datetime
    soorten: list[str]


@dataclass(frozen=True)
class AfspraakTied:
    """It belongs to this zaak."""

    afspraak_id: UUID
    zaak_id: UUID


@dataclass(frozen=True)
class AfspraakMoved:
    """`by_us`: the visitor did not ask for it. `medewerker` alone may change too; then `start` is `before`."""

    afspraak_id: UUID
    before: datetime
    start: datetime
    by_us: bool
    locatie: str


@dataclass(frozen=True)
class AfspraakCancelled:
    afspraak_id: UUID
    start: datetime
    locatie: str
    by_us: bool


@dataclass(frozen=True)
class AfspraakDisplaced:
    """It cannot be on that day, and no other time was found: the visitor chooses one."""

    afspraak_id: UUID
    start: datetime


@dataclass(frozen=True)
class VisitorArrived:
    afspraak_id: UUID
    at: datetime


@dataclass(frozen=True)
class VisitEnded:
    afspraak_id: UUID


@dataclass(frozen=True)
class VisitorNotCome:
    afspraak_id: UUID
    start: datetime


@dataclass(frozen=True)
class EarlierWished:
    """On the waiting list for an earlier time, or off it again."""

    afspraak_id: UUID
    wished: bool


@dataclass(frozen=True)
class TimeCameFree:
    """The span that a medewerker has again, because somebody moved or cancelled. The id is that of the afspraak."""

    afspraak_id: UUID
    locatie: str
    start: datetime
    end: datetime


@dataclass(frozen=True)
class VisitorForgotten:
    afspraak_id: UUID


@dataclass(frozen=True)
class AfspraaksoortAdded:
    code: str
    name: str


@dataclass(frozen=True)
class AfspraaksoortChanged:
    code: str
    fields: list[str]


@dataclass(frozen=True)
class AgendalinkMade:
    medewerker_id: UUID


@dataclass(frozen=True)
class AgendalinkRemoved:
    medewerker_id: UUID
