"""The database that a command works on: the one that DATABASE_URL names, or that of a demo."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from launch import places, running
from launch.postgres import Server
from launch.surroundings import around_demo
from launch.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Database:
    """`data` is the folder with the files of the town; `demo` says that the database lives in it too."""

    url: str = field(repr=False)  # holds a password
    data: Path
    demo: bool


@contextmanager
def database(named: Path | None) -> Iterator[Database]:
    """It answers inside the block, and the environment tells Django where it is."""
    if os.environ.get("DATABASE_URL") and not named:
        yield Database(os.environ["DATABASE_URL"], places.default_data_folder(), demo=False)
        return
    data = places.make_data_folder(named or running.data_folder())
    server = Server(data / "postgres")
    with places.claim(data) as ours:
        try:
            if ours:
                server.start()
            elif not server.answers():
                raise Trouble(f"The database on {data} is still starting. Try again in a moment.")
            os.environ.update(around_demo(data, server.url, running.port_of(data)))
            with places.visit(data):
                yield Database(server.url, data, demo=True)
        finally:
            if ours:
                places.await_other_visitors(data)
                server.stop()
