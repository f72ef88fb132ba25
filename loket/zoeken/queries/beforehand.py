"""Learning by heart takes a second or two: a process does that when it starts, not for its first visitor."""

import threading
from collections.abc import Callable
from typing import Any

from django.db import DatabaseError, connection

from loket.kernel.aside import aside
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
    told = aside(_what_changes)

    def take() -> None:
        if known := told():
            take_over(known)

    return take


def _what_changes() -> Any:
    return all_known() if _read_what_changes() else None


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
