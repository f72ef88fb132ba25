"""The phone exchange as Loket sees it: facts about calls come in, and a few commands go out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeAlias


class Heard(StrEnum):
    """What happened to a call. In the order in which it is told when two happened at the same moment."""

    RINGING = "ringing"
    ANSWERED = "answered"
    HELD = "held"
    RESUMED = "resumed"
    TRANSFERRED = "transferred"
    MISSED = "missed"  # by one extension; without an extension the caller gave up
    VOICEMAIL = "voicemail"
    LOST = "lost"  # the exchange no longer knows the call: its end was not heard
    HUNG_UP = "hung_up"


class Can(StrEnum):
    """What an exchange can be told to do."""

    TRANSFER = "transfer"
    WARM_TRANSFER = "warm_transfer"
    HOLD = "hold"
    RESUME = "resume"
    HANG_UP = "hang_up"


@dataclass(frozen=True, slots=True)
class CallEvent:
    """One fact. `call_id` is the exchange's own id of the whole call, from the first ring to the last hang-up.

    `number` is the other side, `dialled` the number that was called; both as the exchange writes them.
    `sequence` tells two facts of one moment apart. `outgoing`: we called.
    """

    centrale: str
    call_id: str
    kind: Heard
    at: datetime
    number: str = ""
    dialled: str = ""
    queue: str = ""
    extension: str = ""
    to_extension: str = ""
    warm: bool = False
    outgoing: bool = False
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Present:
    """All calls that the exchange has at this moment: what we think goes on and is not among them, is over."""

    centrale: str
    call_ids: frozenset[str]
    at: datetime


Signal: TypeAlias = CallEvent | Present


class CannotDo(Exception):
    """This exchange does not know that command, or not for this call."""


class CentraleUnreachable(Exception):
    """The exchange is down, slow, or does not let us in: try again later."""


class Centrale(Protocol):
    """`can` says which commands work; the others raise CannotDo. Each raises CentraleUnreachable."""

    @property
    def name(self) -> str: ...

    @property
    def can(self) -> frozenset[Can]: ...

    def listen(self) -> Iterator[Signal]:
        """The facts as they come. Ends when the connection does, by CentraleUnreachable; begins with a Present.

        An exchange that tells us by other ways (by hand, by a webhook, in a file) has nothing to listen to.
        """
        ...

    def transfer(self, call_id: str, *, extension: str, to: str, warm: bool) -> None:
        """Pass the call on from an extension to another; warm: first speak with who gets it."""
        ...

    def hold(self, call_id: str, *, extension: str) -> None: ...

    def resume(self, call_id: str, *, extension: str) -> None: ...

    def hang_up(self, call_id: str) -> None: ...
