"""Learning by heart takes a second or two: a process does that when it starts, not for its first visitor."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from django.db import DatabaseError, connection

from loket.zoeken.engine.everyday import exists
from loket.zoeken.queries.known import all_known, snapshot, take_over
from loket.zoeken.queries.meaning import model


def know_by_heart() -> None:
    """Beside the first requests; who comes sooner reads it then. Nothing is left to do when our parent knew all."""
    threading.Thread(target=_read, name="know-by-heart", daemon=True).start()


def read_what_never_changes() -> None:
    """The model of meaning and the words of every day: without a database, and without a thread that stays."""
    model()
    exists("")


def read_aside() -> Callable[[], None]:
    """For a parent of processes: one that is made from it reads what changes, while it goes on itself.

    So it opens no connection, and keeps nothing of the work. What is given back takes over what was read; nothing when
    the database is not there.
    """
    if sys.platform != "linux":
        return lambda: None
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    reader = context.Process(target=_send_what_is_known, args=(ours, theirs), daemon=True)
    reader.start()
    theirs.close()

    def take() -> None:
        try:
            take_over(ours.recv())
        except (EOFError, OSError):
            pass  # it fell, half-way perhaps: the processes read it themselves, when they can
        finally:
            ours.close()
            reader.join()

    return take


def _send_what_is_known(its_end: Connection, parent: Connection) -> None:
    """Ends with its parent: while the end that is read from is open here too, it would wait for a reader for ever."""
    its_end.close()
    if _read_what_changes():
        with suppress(BrokenPipeError):
            parent.send(all_known())


def _read() -> None:
    read_what_never_changes()
    _read_what_changes()


def _read_what_changes() -> bool:
    """Was the database there? Or it is still to come, or stands before its first migration."""
    try:
        for for_staff in (True, False):  # who sees all first: the other finds most of it there
            snapshot(for_staff=for_staff)
    except DatabaseError:
        return False
    finally:
        connection.close()
    return True
