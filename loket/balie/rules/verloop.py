"""The story of a visit, told from its moments: in any order they tell the same one (S-59, section 4.6)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from loket.balie.models import Kind, State
from loket.kernel.moments import JUST_AFTER

IN_ORDER = list(Kind)
NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Fact:
    """`id` and `corrects` tie a correction to what it corrects; of several the last told counts."""

    kind: Kind
    at: datetime
    id: UUID | None = None
    corrects: UUID | None = None
    told_at: datetime | None = None
    balie: UUID | None = None
    medewerker: UUID | None = None


@dataclass(slots=True)
class Verloop:
    """`waited`: from when somebody waits to the first call; called early is 0. `handled`: without the pauses, and
    without the wait for a second counter.
    """

    waits_from: datetime
    state: State = State.WAITING
    called_at: datetime | None = None
    last_called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    balie: UUID | None = None
    medewerker: UUID | None = None
    handled: timedelta = NOTHING
    since: datetime | None = None  # from when it is handled now

    @property
    def waited(self) -> timedelta | None:
        return max(self.called_at - self.waits_from, NOTHING) if self.called_at else None


def waits_from(taken_at: datetime, appointment_at: datetime | None) -> datetime:
    """A walk-in waits from the ticket; an appointment from its time, or from the ticket when that was later."""
    return max(taken_at, appointment_at) if appointment_at else taken_at


def tell(facts: Iterable[Fact], *, appointment_at: datetime | None = None) -> Verloop:
    """What comes after the end is not told. There must be a TAKEN among them."""
    told = counted(facts)
    taken_at = next(fact.at for fact in told if fact.kind == Kind.TAKEN)
    verloop = Verloop(waits_from(taken_at, appointment_at))
    for fact in told:
        if verloop.ended_at:
            break
        _STEPS[fact.kind](verloop, fact)
    return verloop


def counted(facts: Iterable[Fact]) -> list[Fact]:
    """Each moment once, with the time that counts, in order."""
    told = list(facts)
    corrections = [fact for fact in told if fact.corrects and fact.told_at]
    right = {fact.corrects: fact.at for fact in sorted(corrections, key=lambda fact: fact.told_at or fact.at)}
    kept = (replace(fact, at=right.get(fact.id, fact.at)) for fact in told if not fact.corrects)
    return sorted(kept, key=lambda fact: (fact.at, IN_ORDER.index(fact.kind)))


def in_order(at: datetime, facts: Iterable[Fact]) -> datetime:
    """This moment, or just after the last of these when that is later."""
    last = max((fact.at for fact in counted(facts)), default=at)
    return at if at >= last else last + JUST_AFTER


def _taken(verloop: Verloop, fact: Fact) -> None:
    """It waits, as it does already."""


def _called(verloop: Verloop, fact: Fact) -> None:
    verloop.state, verloop.balie, verloop.medewerker = State.CALLED, fact.balie, fact.medewerker
    verloop.called_at = verloop.called_at or fact.at
    verloop.last_called_at = fact.at


def _started(verloop: Verloop, fact: Fact) -> None:
    if verloop.state == State.HELPED:
        return
    verloop.state, verloop.since = State.HELPED, fact.at
    verloop.started_at = verloop.started_at or fact.at
    verloop.balie, verloop.medewerker = fact.balie or verloop.balie, fact.medewerker or verloop.medewerker


def _stop(verloop: Verloop, fact: Fact) -> None:
    if verloop.since:
        verloop.handled += fact.at - verloop.since
    verloop.since = None


def _paused(verloop: Verloop, fact: Fact) -> None:
    _stop(verloop, fact)
    verloop.state = State.PAUSED


def _back_in_line(verloop: Verloop, fact: Fact) -> None:
    _stop(verloop, fact)
    verloop.state, verloop.balie, verloop.medewerker = State.WAITING, None, None


def _put_back(verloop: Verloop, fact: Fact) -> None:
    """Who was called and not helped yet still waits for the first call that counts."""
    _back_in_line(verloop, fact)
    if verloop.started_at is None:
        verloop.called_at = verloop.last_called_at = None


def _left(verloop: Verloop, fact: Fact) -> None:
    _stop(verloop, fact)
    verloop.state, verloop.ended_at = State.LEFT, fact.at


def _done(verloop: Verloop, fact: Fact) -> None:
    """Who was helped without anybody saying that it began, was helped from the call on."""
    if verloop.started_at is None:
        verloop.started_at = verloop.since = verloop.last_called_at
    _stop(verloop, fact)
    verloop.state, verloop.ended_at = State.DONE, fact.at


_STEPS: dict[Kind, Callable[[Verloop, Fact], None]] = {
    Kind.TAKEN: _taken,
    Kind.CALLED: _called,
    Kind.RECALLED: _called,
    Kind.STARTED: _started,
    Kind.RESUMED: _started,
    Kind.PAUSED: _paused,
    Kind.PASSED_ON: _back_in_line,
    Kind.PUT_BACK: _put_back,
    Kind.LEFT: _left,
    Kind.DONE: _done,
}
