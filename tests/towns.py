"""Towns for tests in a browser: each kind is set up once, kept, and copied by the database for who asks for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.backends.base.creation import TEST_DATABASE_PREFIX
from django.test import TransactionTestCase

from loket.examples.town import set_up_town


def with_addresses() -> None:
    """Gemeente Bergen with all its addresses."""
    set_up_town(addresses=True)


def without_addresses() -> None:
    """Gemeente Bergen, for who needs no address."""
    set_up_town(addresses=False)


def nobody_yet() -> None:
    """The tables, and nothing in them."""


@dataclass
class Towns:
    """They stand beside the database of the other tests, which stays empty."""

    empty: str
    told: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def stand(self, settle: Callable[[], Any]) -> Iterator[Any]:
        """A fresh town as `settle` makes it, for all threads; answers what that told when it was made."""
        kept, town = f"{self.empty}_{settle.__name__}", f"{self.empty}_town"
        if kept not in self.told:
            copy(self.empty, kept)
            with using(kept):
                self.told[kept] = settle()
        copy(kept, town)
        with using(town):
            yield self.told[kept]

    def clear_away(self) -> None:
        for name in [f"{self.empty}_town", *self.told]:
            tell_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def put_back_after_commits() -> Iterator[None]:
    """A test that commits leaves the tables with the rows that migrations put there; Django would empty them all."""
    made = connection.settings_dict["NAME"]
    kept, emptying = f"{made}_kept", TransactionTestCase._fixture_teardown
    copy(made, kept)
    TransactionTestCase._fixture_teardown = lambda _: copy(kept, made)
    yield
    TransactionTestCase._fixture_teardown = emptying
    tell_server(f'DROP DATABASE IF EXISTS "{kept}" WITH (FORCE)')


@contextmanager
def empty_tables() -> Iterator[str]:
    """The database of the other tests, by its name; for who runs one of our files alone there is none yet."""
    name, making = connection.settings_dict["NAME"], connection.creation
    if name.startswith(TEST_DATABASE_PREFIX):
        yield name
        return
    yield making.create_test_db(verbosity=0, autoclobber=True)
    making.destroy_test_db(name, verbosity=0)


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
    connection.close()
    tell_server(
        f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)',
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{source}'",  # a page that came late
        f'CREATE DATABASE "{target}" TEMPLATE "{source}"',
    )


def tell_server(*statements: str) -> None:
    with connection._nodb_cursor() as cursor:  # as Django itself makes and drops test databases
        for statement in statements:
            cursor.execute(statement)
