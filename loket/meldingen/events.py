"""The facts that meldingen announce: ids and values. The first field is always the melding."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True)
class MeldingReceived:
    melding_id: UUID
    category: str
    team: str
    priority: str


@dataclass(frozen=True)
class MeldingFollowed:
    """Somebody else saw it too."""

    melding_id: UUID
    melder_id: int


@dataclass(frozen=True)
class MelderContactLeft:
    """A melder left an address afterwards, to hear how it goes."""

    melding_id: UUID
    melder_id: int


@dataclass(frozen=True)
class StepTaken:
    """What all steps of staff share: the step can be taken back for some seconds."""

    melding_id: UUID
    step_id: int


@dataclass(frozen=True)
class MeldingStarted(StepTaken):
    pass


@dataclass(frozen=True)
class MeldingPlanned(StepTaken):
    planned_on: date


@dataclass(frozen=True)
class MelderAsked(StepTaken):
    question: str


@dataclass(frozen=True)
class MelderAnswered:
    melding_id: UUID
    melder_id: int


@dataclass(frozen=True)
class MeldingHeld(StepTaken):
    reason: str


@dataclass(frozen=True)
class MeldingHandedOver(StepTaken):
    from_team: str
    to_team: str
    handler_id: UUID | None


@dataclass(frozen=True)
class MeldingRecategorised(StepTaken):
    from_category: str
    to_category: str
    to_team: str
    priority: str


@dataclass(frozen=True)
class MeldingPrioritised(StepTaken):
    priority: str


@dataclass(frozen=True)
class MeldingCompleted(StepTaken):
    outcome: str
    text: str


@dataclass(frozen=True)
class MeldingForwarded(StepTaken):
    to: str
    to_email: str


@dataclass(frozen=True)
class MeldingMerged(StepTaken):
    into_id: UUID


@dataclass(frozen=True)
class MeldingWithdrawn(StepTaken):
    reason: str


@dataclass(frozen=True)
class StepUndone:
    melding_id: UUID
    step_id: int
    kind: str


@dataclass(frozen=True)
class SolutionJudged:
    melding_id: UUID
    melder_id: int
    satisfied: bool


@dataclass(frozen=True)
class MeldingReopened:
    melding_id: UUID
    times: int
    priority: str


@dataclass(frozen=True)
class PiketCalled:
    melding_id: UUID
    call_id: int
    line: int


@dataclass(frozen=True)
class PiketSilent:
    """The last line was called, and nobody answered."""

    melding_id: UUID
    call_id: int


@dataclass(frozen=True)
class PiketAcknowledged:
    melding_id: UUID
    call_id: int


@dataclass(frozen=True)
class PiketDone(StepTaken):
    """The danger is gone; day staff still writes to the melder (S-49)."""

    call_id: int


@dataclass(frozen=True)
class MelderContactRemoved:
    melding_id: UUID
    melders: int


@dataclass(frozen=True)
class MeldingEmptied:
    """Its time is over: what was told is gone, and what the figures need stays."""

    melding_id: UUID
    photos: int


@dataclass(frozen=True)
class CategoryChanged:
    code: str
    changed: list[str]


@dataclass(frozen=True)
class RouteSet:
    table: str
    route_id: int
    category: str | None
    group: str | None
    wijk: str | None
    team: str


@dataclass(frozen=True)
class RouteRemoved:
    table: str
    route_id: int
    category: str | None
    group: str | None
    wijk: str | None
    team: str


@dataclass(frozen=True)
class PiketPlanned:
    roster: str
    shift_id: int
    line: int
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class PiketRemoved:
    roster: str
    shift_id: int
    line: int
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class StandardLoaded:
    """The start set of kinds and routes was put in the tables."""

    what: str
    categories: int


@dataclass(frozen=True)
class ApplicatieKeyGiven:
    """A program of others may send meldingen, with a new key."""

    applicatie: str


@dataclass(frozen=True)
class ApplicatieKeyWithdrawn:
    applicatie: str


@dataclass(frozen=True)
class MeldingTakenOver:
    """It came from another system, with all that happened there. Nobody is told."""

    melding_id: UUID
    foreign_id: str
    category: str
    team: str


@dataclass(frozen=True)
class OvernameStarted:
    overname_id: UUID
    source: str
    trial: bool


@dataclass(frozen=True)
class OvernameDone:
    overname_id: UUID
    trial: bool
    taken: int
    known: int
    refused: int
