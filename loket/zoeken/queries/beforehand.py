"""Learning by heart takes a second or two: a process does that when it starts, not for its first visitor."""

import threading

from django.db import DatabaseError, connection

from loket.zoeken.engine.everyday import exists
from loket.zoeken.queries.known import snapshot
from loket.zoeken.queries.meaning import model


def know_by_heart() -> None:
    """Beside the first requests; who comes sooner reads it then."""
    threading.Thread(target=_read, name="know-by-heart", daemon=True).start()


def read_what_never_changes() -> None:
    """The model of meaning and the words of every day: without a database, and without a thread that stays."""
    model()
    exists("")


def _read() -> None:
    try:
        read_what_never_changes()
        for for_staff in (True, False):  # who sees all first: the other finds most of it there
            snapshot(for_staff=for_staff)
    except DatabaseError:
        pass  # the database is not there yet, or stands before its first migration
    finally:
        connection.close()
