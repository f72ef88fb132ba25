"""The tables of this version, while people work: a change that must wait for a lock gives way, and tries again.

PostgreSQL lets everybody wait behind a change that waits itself. So it waits a few seconds at most; what people asked
meanwhile is answered, and the change is undone as a whole. An index that is made beside the work (no transaction)
keeps nobody waiting and has all the time.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from launch.trouble import Trouble, say

LOCK_MS = 4000
TRIES, PAUSE = 20, 3.0
COMING = "{} changes of the tables are to come: waiting for `start.py serve migrate`."
TOO_BUSY = (
    "A change of the tables had to wait too long for people at work, and was undone. Start again at a quieter moment."
)


def migrate_patiently(run: Callable[[], object], *, tries: int = TRIES, pause: float = PAUSE) -> None:
    """Raises Trouble when the tables stay in use. Steps that were done stay done: the next start goes on there."""
    from django.db import OperationalError
    from psycopg.errors import LockNotAvailable

    with giving_way():
        for left in reversed(range(tries)):
            try:
                run()
                return
            except OperationalError as error:
                if not isinstance(error.__cause__, LockNotAvailable):
                    raise
            if not left:
                raise Trouble(TOO_BUSY)
            say("A table is in use; once more in a moment.")
            time.sleep(pause)


def await_tables(*, pause: float = PAUSE) -> None:
    """A worker that is started beside `serve migrate` would fail its work on tables that are still to come."""
    from django.db import connection

    from loket.kernel.health import migrations_to_do

    if waiting := migrations_to_do():
        say(COMING.format(waiting))
    while waiting:
        connection.close()
        time.sleep(pause)
        waiting = migrations_to_do()


@contextmanager
def giving_way(milliseconds: int = LOCK_MS) -> Iterator[None]:
    """Each migration that is one transaction waits so long for a lock, at most."""
    from django.db.migrations.executor import MigrationExecutor

    apply = MigrationExecutor.apply_migration

    def apply_briefly(self: MigrationExecutor, state: Any, migration: Any, *told: Any, **named: Any) -> Any:
        with self.connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = %s", [milliseconds if migration.atomic else 0])
        try:
            return apply(self, state, migration, *told, **named)
        finally:
            with self.connection.cursor() as cursor:
                cursor.execute("RESET lock_timeout")

    with patch.object(MigrationExecutor, "apply_migration", apply_briefly):
        yield
