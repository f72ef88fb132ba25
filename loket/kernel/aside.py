"""Reading beside this process, by one that is made from it: what is read comes over, the waste of reading does not."""

import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

Read = TypeVar("Read")


def aside(read: Callable[[], Read | None]) -> Callable[[], Read | None]:
    """Begins to read; what is given back waits for what was read, once.

    None when there is nothing, when the reader fell, and where no process can be made from this one, or not safely:
    then who needs it reads it himself.
    """
    if sys.platform != "linux":
        return lambda: None
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    reader = context.Process(target=_send, args=(read, ours, theirs), daemon=True)
    try:
        reader.start()
    except OSError:  # the machine has no place for one more
        ours.close()
        return lambda: None
    finally:
        theirs.close()

    def take() -> Read | None:
        try:
            told: Read = ours.recv()
            return told
        except (EOFError, OSError):  # it fell, half-way perhaps
            return None
        finally:
            ours.close()
            reader.join()

    return take


def _send(read: Callable[[], Read | None], its_end: Connection, parent: Connection) -> None:
    """Ends with its parent: while the end that is read from is open here too, it would wait for a reader for ever.
    Ctrl-C is for the parent, and this one has nothing to say of it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    its_end.close()
    told = read()
    if told is not None:
        with suppress(BrokenPipeError):
            parent.send(told)
