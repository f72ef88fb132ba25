"""A process beside this one for work that needs no database: the year is made on one processor, and kept on another."""

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from tempfile import TemporaryFile
from threading import Thread
from typing import Any, NoReturn, TypeVar
from unittest.mock import patch

from django.conf import settings
from django.db import connection

Made = TypeVar("Made")


def make_aside(make: Callable[[], Iterable[Made]], *, here: bool = False) -> Callable[[], Iterator[Made]]:
    """Begins to make them; what is given back waits until all are there, and gives them in their order, once.

    They wait in a file without a name: it goes with who made it, however that ends.
    """
    file = TemporaryFile(dir=settings.DATA_DIR)  # noqa: SIM115 - closed by who reads it

    def put() -> None:
        for each in make():
            pickle.dump(each, file)
        file.flush()

    wait = begin_aside(put, here=here)

    def made() -> Iterator[Made]:
        wait()
        with file:
            end = file.seek(0, os.SEEK_END)
            file.seek(0)
            while file.tell() < end:
                yield pickle.load(file)  # noqa: S301 - our own, and nobody else could open it

    return made


def begin_aside(work: Callable[[], None], *, here: bool = False) -> Callable[[], None]:
    """Begins it; what is given back waits for its end, and raises when it failed.

    `here`, or where it is not safe to make a process from this one, the work is done here and now.
    """
    if here or sys.platform != "linux":
        with no_database():
            work()
        return lambda: None
    process = get_context("fork").Process(target=_do, args=(work,), name="aside", daemon=True)
    process.start()

    def wait() -> None:
        process.join()
        if process.exitcode:
            raise RuntimeError("What was done beside this process failed; the lines above say why.")

    return wait


def _do(work: Callable[[], None]) -> None:
    """Ends with its parent, however that ends."""
    Thread(target=_end_with_parent, daemon=True).start()
    with no_database():
        work()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)


@contextmanager
def no_database() -> Iterator[None]:
    """A question would go through the connection of the parent, in the middle of what that one asks."""

    def refuse(*question: Any) -> NoReturn:
        raise RuntimeError("This is done beside the process that has the database.")

    with connection.execute_wrapper(refuse), patch.object(connection, "cursor", refuse):
        yield
