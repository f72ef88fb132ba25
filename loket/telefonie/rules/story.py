"""The story of one call, told from all facts about it: the same facts in any order, or twice, tell the same story."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Any

from loket.outside.centrale import Heard
from loket.telefonie.models import Outcome, State

IN_ORDER = list(Heard)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was heard about the call."""

    kind: Heard
    at: datetime
    sequence: int = 0
    extension: str = ""
    to_extension: str = ""
    queue: str = ""
    number: str = ""
    dialled: str = ""
    warm: bool = False
    outgoing: bool = False


@dataclass(slots=True)
class Told:
    """A transfer as it went."""

    at: datetime
    source: str
    to: str
    warm: bool
    outcome: Outcome | None = None
    outcome_at: datetime | None = None


@dataclass(slots=True)
class Story:
    """`first` is the extension that answered first, `extension` where the call is now, `offered` where it rings."""

    state: State = State.RINGING
    rang_at: datetime | None = None
    answered_at: datetime | None = None
    ended_at: datetime | None = None
    voicemail_at: datetime | None = None
    first: str | None = None
    extension: str = ""
    offered: set[str] = field(default_factory=set)
    number: str = ""
    dialled: str = ""
    queue: str = ""
    outgoing: bool = False
    transfers: list[Told] = field(default_factory=list)

    @property
    def under_way(self) -> Told | None:
        """The transfer that nobody answered yet."""
        last = self.transfers[-1] if self.transfers else None
        return last if last and last.outcome is None else None


def tell(facts: Iterable[Fact]) -> Story:
    """From the first ring to the end. What comes after the end is not told.

    That the exchange lost the call is its end only when nothing was heard of it since.
    """
    story, lost, last = Story(), None, None
    for fact in sorted(set(facts), key=_moment):
        if story.ended_at:
            break
        _introduce(story, fact)
        if fact.kind == Heard.LOST:
            lost = fact
            continue
        last = fact
        _STEPS[fact.kind](story, fact)
    if lost and not story.ended_at and (last is None or lost.at >= last.at):
        _end(story, lost)
    return story


def _moment(fact: Fact) -> tuple[Any, ...]:
    """When it happened; what happened at once in the order of life, and then in any order that is always the same."""
    rest = attrgetter("extension", "to_extension", "queue", "number", "dialled", "warm", "outgoing")(fact)
    return (fact.at, fact.sequence, IN_ORDER.index(fact.kind), *rest)


def _introduce(story: Story, fact: Fact) -> None:
    story.rang_at = story.rang_at or fact.at
    story.number = story.number or fact.number
    story.dialled = story.dialled or fact.dialled
    story.queue = story.queue or fact.queue
    story.outgoing = story.outgoing or fact.outgoing


def _ring(story: Story, fact: Fact) -> None:
    passed_on = story.under_way
    if passed_on and fact.extension == passed_on.source:
        _close(passed_on, Outcome.BACK, fact)
    if fact.extension and story.state in (State.RINGING, State.PASSED_ON, State.TALKING):
        story.offered.add(fact.extension)


def _answer(story: Story, fact: Fact) -> None:
    if passed_on := story.under_way:
        came_back = fact.extension == passed_on.source
        _close(passed_on, Outcome.BACK if came_back else Outcome.ANSWERED, fact)
    else:
        _return(story, fact)
    if story.answered_at is None:
        story.answered_at, story.first = fact.at, fact.extension
    story.state, story.extension = State.TALKING, fact.extension or story.extension
    story.offered.clear()


def _hold(story: Story, fact: Fact) -> None:
    if story.state == State.TALKING:
        story.state = State.ON_HOLD


def _resume(story: Story, fact: Fact) -> None:
    """Who passed it on has the caller again; also after a voicemail that only the colleague who rang there heard."""
    last = story.transfers[-1] if story.transfers else None
    if last and last.outcome in (None, Outcome.VOICEMAIL) and fact.extension in ("", last.source):
        if last.outcome is None:
            _close(last, Outcome.BACK, fact)
        story.state, story.extension = State.TALKING, last.source
    if story.state in (State.ON_HOLD, State.PASSED_ON):
        story.state = State.TALKING


def _pass_on(story: Story, fact: Fact) -> None:
    """We tell it when we ask for it, and the exchange tells it again when it is done: that is one."""
    if fact.to_extension and fact.to_extension == story.extension:
        return
    if passed_on := story.under_way:
        if fact.to_extension == passed_on.to:
            return
        _close(passed_on, Outcome.NOT_ANSWERED, fact)
    story.transfers.append(Told(fact.at, fact.extension or story.extension, fact.to_extension, fact.warm))
    story.state, story.extension = State.PASSED_ON, fact.to_extension
    story.offered = {fact.to_extension}


def _miss(story: Story, fact: Fact) -> None:
    """One extension did not answer; or, when none is named, the caller gave up."""
    passed_on, extension = story.under_way, fact.to_extension or fact.extension
    if not extension:
        _end(story, fact)
    elif passed_on and extension == passed_on.to:
        _close(passed_on, Outcome.NOT_ANSWERED, fact)
        story.extension = passed_on.source
        story.offered.clear()
    else:
        story.offered.discard(extension)


def _leave_voicemail(story: Story, fact: Fact) -> None:
    story.voicemail_at = fact.at
    if passed_on := story.under_way:
        _close(passed_on, Outcome.VOICEMAIL, fact)
    story.state = State.VOICEMAIL
    story.offered.clear()


def _end(story: Story, fact: Fact) -> None:
    if (passed_on := story.under_way) and fact.kind != Heard.LOST:
        _close(passed_on, Outcome.NOT_ANSWERED, fact)
    story.ended_at = fact.at
    nobody = story.answered_at is None and story.voicemail_at is None
    story.state = State.MISSED if nobody else State.ENDED
    story.offered.clear()


def _return(story: Story, fact: Fact) -> None:
    """Who passed the call on to somebody that did not answer, has it again."""
    last = story.transfers[-1] if story.transfers else None
    if last and last.outcome == Outcome.NOT_ANSWERED and fact.extension == last.source:
        _close(last, Outcome.BACK, fact)


def _close(passed_on: Told, outcome: Outcome, fact: Fact) -> None:
    passed_on.outcome, passed_on.outcome_at = outcome, fact.at


_STEPS: dict[Heard, Callable[[Story, Fact], None]] = {
    Heard.RINGING: _ring,
    Heard.ANSWERED: _answer,
    Heard.HELD: _hold,
    Heard.RESUMED: _resume,
    Heard.TRANSFERRED: _pass_on,
    Heard.MISSED: _miss,
    Heard.VOICEMAIL: _leave_voicemail,
    Heard.HUNG_UP: _end,
}
