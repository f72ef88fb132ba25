"""A process beside this one for work that needs no database: the year is made on one processor, and kept on another."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, NoReturn

from django.db import connection


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

    with connection.execute_wrapper(refuse):
        yield
