"""What we ask of a mailbox, whoever keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias


class PostbusUnreachable(Exception):
    """It is down, slow, or does not let us in: try again later. The text is for who arranges mailboxes."""


@dataclass(frozen=True, slots=True)
class Place:
    """`security` is "tls", "starttls" or "geen"."""

    host: str
    port: int
    security: str
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Arrived:
    """A mail as it came. `at` is when it reached that server (Awb 2:20). `uid` counts up within `validity`."""

    uid: int
    validity: int
    at: datetime
    raw: bytes


@dataclass(frozen=True, slots=True)
class TooLarge:
    """A mail that we leave where it is."""

    uid: int
    validity: int
    size: int


Mail: TypeAlias = Arrived | TooLarge


class Postbus(Protocol):
    """Each method raises PostbusUnreachable. What was given when the line broke is whole; the rest comes again."""

    def new_mail(self, *, after: int, validity: int) -> Iterator[Mail]:
        """What came after this uid, the oldest first; everything when the mailbox has another validity now."""

    def wait(self, seconds: float) -> None:
        """Until something arrives, at most so long."""

    def close(self) -> None: ...
