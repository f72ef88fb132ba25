"""Who is called for an urgent melding, and when the next one is (domain facts 5.3)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol

from django.core import signing

ACKNOWLEDGE_WITHIN = timedelta(minutes=15)
LINES = (1, 2)
LINK_LIVES = timedelta(days=2)


class Shift(Protocol):
    line: int
    starts_at: datetime
    ends_at: datetime


def gaps(shifts: Iterable[Shift], *, line: int, start: datetime, end: datetime) -> list[tuple[datetime, datetime]]:
    """The stretches in which nobody has piket on this line. There should be none."""
    free, reached = [], start
    for shift in sorted((shift for shift in shifts if shift.line == line), key=lambda shift: shift.starts_at):
        if shift.starts_at > reached:
            free.append((reached, min(shift.starts_at, end)))
        reached = max(reached, shift.ends_at)
        if reached >= end:
            return free
    return [*free, (reached, end)]


def next_line(line: int) -> int | None:
    """Line 1 does not answer: line 2. After that a person of the contact centre must find somebody."""
    return line + 1 if line < LINES[-1] else None


def piket_token(call_id: int) -> str:
    """The secret part of the link in a text message to piket."""
    return signing.dumps(call_id, salt="piket")


def call_of(token: str) -> int | None:
    """The call that a link is about. None when it was tampered with, or is older than two days."""
    try:
        return int(signing.loads(token, salt="piket", max_age=LINK_LIVES))
    except (signing.BadSignature, ValueError, TypeError):
        return None
