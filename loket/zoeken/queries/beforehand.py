"""Learning by heart takes a second or two: before the first visitor comes, and once for all processes that answer."""

import threading

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connection, connections
from django.db.backends.postgresql.base import DatabaseWrapper

from loket.zoeken.engine.everyday import exists
from loket.zoeken.queries.known import snapshot
from loket.zoeken.queries.meaning import model


def know_by_heart() -> None:
    """Beside the first requests; who comes sooner reads it then. One statement where it is known already."""
    threading.Thread(target=_read, name="know-by-heart", daemon=True).start()


def read_what_never_changes() -> None:
    """The model of meaning and the words of every day: without a database, and without a thread that stays."""
    model()
    exists("")


def read_before_the_fork() -> None:
    """All of it, for processes that are made from this one. No connection stays open, and no thread of their pool."""
    _read()
    database = connections[DEFAULT_DB_ALIAS]
    if isinstance(database, DatabaseWrapper):
        database.close_pool()


def _read() -> None:
    try:
        read_what_never_changes()
        for for_staff in (True, False):  # who sees all first: the other finds most of it there
            snapshot(for_staff=for_staff)
    except DatabaseError:
        pass  # the database is not there yet, or stands before its first migration
    finally:
        connection.close()
