"""`start.py manage ...`: a Django command; on the demo's database when DATABASE_URL names no other."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launch import places, running
from launch.postgres import Server
from launch.serve import explaining_faults
from launch.surroundings import around_demo
from launch.trouble import Trouble

UNDEFINED_TABLE = "42P01"


def manage(arguments: list[str]) -> int:
    named, arguments = read_data(arguments)
    if os.environ.get("DATABASE_URL") and not named:
        return django(arguments)
    data = places.make_data_folder(named or running.data_folder())
    server = Server(data / "postgres")
    with places.claim(data) as ours:
        try:
            if ours:
                server.start()
            elif not server.answers():
                raise Trouble(f"The database on {data} is still starting. Try again in a moment.")
            os.environ.update(around_demo(data, server.url, running.port_of(data)))
            with places.visit(data), explaining_an_empty_database(data):
                return django(arguments)
        finally:
            if ours:
                places.await_other_visitors(data)
                server.stop()


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
def explaining_an_empty_database(data: Path) -> Iterator[None]:
    from django.db.utils import ProgrammingError

    try:
        yield
    except ProgrammingError as error:
        if getattr(error.__cause__, "sqlstate", "") != UNDEFINED_TABLE or (data / "prepared.json").exists():
            raise
        raise Trouble(f"There is no town on {data} yet. Start it first: python3 start.py demo --data {data}") from None
