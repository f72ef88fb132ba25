"""What the telephone says to an agent: a call, a call that a colleague passes on, and one that was passed on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from loket.gesprek.queries.handed import handed_over
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.klantcontacten.rules.internetaak import last_moment, promised_words
from loket.telefonie.queries.doorverbinding import Offered, Passing, passed_on_by, passed_to
from loket.telefonie.queries.gesprek import Call, current_call

RECENT = timedelta(minutes=30)  # how long we show what became of a call that was passed on


@dataclass(frozen=True, slots=True)
class Line:
    """`passing` is of the call on the screen; `failed`: nobody took it, call the customer back by `promised`."""

    call: Call | None
    offered: Offered | None
    passing: Passing | None
    failed: bool
    promised: str
    question: str = ""  # of a call that a colleague passes on, while another stands on the screen

    @property
    def told(self) -> str:
        """What the screen knows: the same again needs no answer."""
        call = f"{self.call.call}|{self.call.state}" if self.call else ""
        if self.passing is None:
            return call
        how = "late" if self.failed and self.passing.outcome is None else self.passing.outcome or "waits"
        return f"{call}|{self.passing.at:%H%M%S}|{how}"


def line_of(by: Actor, *, here: str, now: datetime) -> Line:
    """`here` is the call on the screen. Four statements, of an ordinary call two."""
    call = current_call(by.id)
    passed = passed_on_by(UUID(by.id), since=now - RECENT, call=here, most=1) if here else []
    passing = passed[0] if passed else None
    offered = passed_to(UUID(by.id), call.id) if call else None
    elsewhere = offered if call and call.call != here else None
    return Line(
        call=call,
        offered=offered,
        question=handed_over(elsewhere).get("onderwerp", "") if elsewhere else "",
        passing=passing,
        failed=passing is not None and passing.failed(now),
        promised=promised_words(last_moment(now, spoed=False), now),
    )


def why_not_leave(by: Actor, *, here: str, now: datetime) -> Refusal | None:
    """By hand only who passed a call on knows how that ended (S-28)."""
    passing = line_of(by, here=here, now=now).passing if here else None
    if passing is None or not passing.by_hand or passing.outcome is not None:
        return None
    return Refusal("outcome-missing", f"Zeg eerst of {passing.to} opnam.")
