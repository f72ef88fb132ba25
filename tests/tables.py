"""The database of the tests: what the migrations make is made once on a server, kept there, and copied for each run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.db import connection
from django.test import TransactionTestCase

from launch.tables import make_tables
from tests.rows import put_back, rows_of_now

HOUSE = Path(__file__).parent.parent / "loket"
DECIDE = ("*/migrations/*.py", "*/models.py", "*/models/**/*.py", "settings/*.py")
KEPT, MOST_KEPT = "loket_tables_", 3


@contextmanager
def own_database() -> Iterator[None]:
    """For one run, or one worker of it. After a test that commits it is as it was made, with the rows of migrations."""
    kept, name = made_by_migrations(), connection.creation._get_test_db_name()
    copy(kept, name)
    emptying = TransactionTestCase._fixture_teardown
    try:
        with using(name):
            rows = rows_of_now()
            TransactionTestCase._fixture_teardown = lambda _: put_back(rows) if rows else copy(kept, name)
            yield
    finally:
        TransactionTestCase._fixture_teardown = emptying
        drop(name)


@contextmanager
def beside(settle: Callable[[], None]) -> Iterator[str]:
    """The name of a second database, with what `settle` puts in it: once, for all files that begin with that."""
    name = f"{connection.settings_dict['NAME']}_{settle.__name__}"
    copy(made_by_migrations(), name)
    with using(name):
        settle()
    yield name
    drop(name)


def made_by_migrations() -> str:
    """The name of a database that nobody writes in. Who comes first makes it, and others wait for that."""
    name = f"{KEPT}{state_of_the_code()}"
    with connection._nodb_cursor() as cursor:  # as Django itself makes and drops test databases
        cursor.execute("SELECT pg_advisory_lock(hashtext(%s))", [KEPT])
        if name not in names_of_kept(cursor):
            make(name)
            for old in names_of_kept(cursor)[MOST_KEPT:]:
                drop(old)
    return name


def state_of_the_code() -> str:
    """The same as long as the migrations make the same tables."""
    files = sorted(path for pattern in DECIDE for path in HOUSE.glob(pattern))
    parts = [f"{path.relative_to(HOUSE)}\n{path.read_text()}" for path in files]
    return sha256("\n".join([version("django"), version("procrastinate"), *parts]).encode()).hexdigest()[:16]


def names_of_kept(cursor) -> list[str]:
    """The newest first."""
    cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY oid DESC", [KEPT])
    return [name for (name,) in cursor.fetchall()]


def make(name: str) -> None:
    """Under another name until it is whole."""
    half = f"half_{name}"
    copy("template0", half)
    with using(half):
        make_tables()
    tell_server(f'ALTER DATABASE "{half}" RENAME TO "{name}"')


@contextmanager
def using(name: str) -> Iterator[None]:
    """Every connection that is made from now on goes to this database: threads share these settings."""
    connection.close()
    settings, before = connection.settings_dict, connection.settings_dict["NAME"]
    settings["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        settings["NAME"] = before


def copy(source: str, target: str) -> None:
    """File by file: writing every page to the log as well takes twice the work."""
    connection.close()
    tell_server(
        f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)',
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{source}'",  # a page that came late
        f'CREATE DATABASE "{target}" TEMPLATE "{source}" STRATEGY file_copy',
    )


def drop(name: str) -> None:
    tell_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def tell_server(*statements: str) -> None:
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
