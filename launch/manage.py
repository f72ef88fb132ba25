"""`start.py manage ...`: a Django command; on the demo's database when DATABASE_URL names no other."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launch.database import Database, database
from launch.explaining import explaining_faults
from launch.trouble import Trouble

UNDEFINED_TABLE = "42P01"


def manage(arguments: list[str]) -> int:
    named, arguments = read_data(arguments)
    with database(named) as found, explaining_an_empty_database(found):
        return django(arguments)


def read_data(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """`--data DIR` is ours; everything else is of the command."""
    parser = argparse.ArgumentParser(prog="start.py manage", add_help=False, allow_abbrev=False)
    parser.add_argument("--data", type=Path)
    options, others = parser.parse_known_args(arguments)
    return options.data, others


def django(arguments: list[str]) -> int:
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
    sys.argv = ["start.py manage", *arguments]
    try:
        with explaining_faults():
            execute_from_command_line(sys.argv)
    finally:
        leave_the_database()
    return 0


def leave_the_database() -> None:
    """Before the server stops: a connection that is still being made would complain."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()


@contextmanager
def explaining_an_empty_database(found: Database) -> Iterator[None]:
    from django.db.utils import ProgrammingError

    try:
        yield
    except ProgrammingError as error:
        empty = getattr(error.__cause__, "sqlstate", "") == UNDEFINED_TABLE
        if not found.demo or not empty or (found.data / "prepared.json").exists():
            raise
        start = f"python3 start.py demo --data {found.data}"
        raise Trouble(f"There is no town on {found.data} yet. Start it first: {start}") from None
