"""Listen to a mailbox for as long as it takes, and take mail over from files."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from django.db import DatabaseError, InterfaceError

from loket.mail.commands.fetch import fetch_from, place_of, take_in_anyhow
from loket.mail.models import Mailbericht, Postbus, Toestand
from loket.outside import postbus as outside
from loket.outside.postbus import PostbusUnreachable
from loket.outside.postbus.files import mails_in

log = logging.getLogger(__name__)
FIRST, LONGEST = 1.0, 60.0  # seconds between two tries
POLL = 60.0  # where a server cannot tell that something came, and to be sure where it can


def listen(postbus_id: UUID, *, wait: Callable[[float], bool]) -> None:
    """Fetch, wait until something arrives, fetch again. `wait` waits so many seconds and answers whether to stop.

    Ends too when somebody turns the mailbox off. What breaks is tried again, each time twice as late.
    """
    pause = FIRST
    while True:
        try:
            for _ in _rounds(postbus_id):
                pause = FIRST
                if wait(0):
                    return
            return  # turned off
        except (PostbusUnreachable, DatabaseError, InterfaceError) as error:
            log.warning("a mailbox is not heard: %s", type(error).__name__)
        if wait(pause):
            return
        pause = min(LONGEST, pause * 2)


def _rounds(postbus_id: UUID) -> Iterator[None]:
    """One after each time that the mailbox was read; each next one when something arrived, or after a minute."""
    box = None
    try:
        while postbus := Postbus.objects.filter(id=postbus_id, actief=True).exclude(server="").first():
            box = box or outside.postbus_at(place_of(postbus))
            fetch_from(box, postbus)
            if words := Postbus.objects.values_list("storing", flat=True).get(id=postbus_id):
                raise PostbusUnreachable(words)
            yield
            box.wait(POLL)
    finally:
        if box:
            box.close()


@dataclass(frozen=True, slots=True)
class FromFile:
    new: int = 0
    known: int = 0
    unread: int = 0


def take_in_file(path: Path, *, postbus: Postbus, silent: bool = False) -> FromFile:
    """Every mail in it, each once. `silent`: nobody gets a receipt. Raises OSError and StoreDown."""
    done = FromFile()
    if silent:  # only for this run
        postbus.bevestigen = False
    before = _unread()
    for raw in mails_in(path):
        new = take_in_anyhow(raw, postbus)
        done = replace(done, new=done.new + new, known=done.known + (not new))
    return replace(done, unread=_unread() - before)


def _unread() -> int:
    return Mailbericht.objects.filter(toestand=Toestand.ONLEESBAAR).count()
