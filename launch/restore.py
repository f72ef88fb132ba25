"""`start.py restore FILE`: a backup becomes a town again, in an empty database."""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from launch.copies import DATABASE, FILES, clear, unpack
from launch.database import Database, database
from launch.dump import put_back, rows_of
from launch.trouble import Trouble, say


def restore(arguments: list[str]) -> int:
    options = read_options("restore", arguments)
    if options.data and not (options.data / "keys").exists():
        raise Trouble(f"Put the keys of the old town in {options.data / 'keys'} first: its data is sealed with them.")
    with database(options.data) as found:
        refuse_what_is_not_empty(found)
        with unpacked(options.file, options.identity, room_in=found.data) as (room, about):
            put_back(found.url, room / DATABASE)
            compare(found.url, about)
            give_files(room / FILES, found.data / FILES)
    say(f"The town of {about['taken_at']} is back: {sum(about['rows'].values())} rows, {about['files']} files.")
    say("Start Loket: it brings the tables to this version. Mail that waited at that moment is sent again.")
    return 0


def read_options(name: str, arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"start.py {name}")
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument("--identity", type=Path, help="the file with the key of age, when it is encrypted")
    if name == "restore":
        parser.add_argument("--data", type=Path, help="a new data folder, for a demo or a trial")
    options = parser.parse_args(arguments)
    if not options.file.is_file():
        raise Trouble(f"There is no file {options.file}.")
    return options


def refuse_what_is_not_empty(found: Database) -> None:
    """A town is never written over: an empty database is made by hand, on purpose."""
    with psycopg.connect(found.url) as link:
        there = rows_of(link)
    files = found.data / FILES
    if there or (files.is_dir() and any(files.iterdir())):
        raise Trouble("There is a town already. Restore into an empty database and an empty folder.")


@contextmanager
def unpacked(file: Path, identity: Path | None, *, room_in: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The parts of a backup, in a room of their own that goes; and what the backup tells of itself."""
    with tempfile.TemporaryDirectory(dir=room_in) as place:
        room = Path(place)
        with clear(file, identity, room) as tar_file:
            about = unpack(tar_file, room)
        yield room, about


def compare(url: str, about: dict[str, Any]) -> None:
    """Each table has as many rows as it had. Raises Trouble with the first that has not."""
    with psycopg.connect(url) as link:
        there = rows_of(link)
    wrong = [name for name, rows in about["rows"].items() if there.get(name) != rows]
    if wrong:
        name = wrong[0]
        raise Trouble(
            f"{len(wrong)} tables differ: {name} has {there.get(name, 0)} rows, and had {about['rows'][name]}."
        )


def give_files(came: Path, to: Path) -> None:
    """Moved, not copied: they stand on the same disk."""
    if came.is_dir():
        shutil.rmtree(to, ignore_errors=True)
        came.rename(to)
