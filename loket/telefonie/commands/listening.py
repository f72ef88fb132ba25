"""Listening to the exchange, for as long as it takes: what is lost with a connection is read again after it."""

import logging
from collections.abc import Callable

from django.db import DatabaseError, InterfaceError

from loket.outside.centrale import Centrale, CentraleUnreachable, Present, Signal
from loket.telefonie.commands.hear import hear, hear_present

log = logging.getLogger(__name__)
FIRST, LONGEST = 1.0, 60.0  # seconds


def listen(centrale: Centrale, *, wait: Callable[[float], bool]) -> None:
    """Hear every signal. `wait` waits so many seconds and answers whether to stop.

    When the connection or the database is lost, we wait a little, each time twice as long, and begin anew: then the
    exchange first tells which calls it has. A wrong signal is told in the log, and the next one is heard.
    """
    pause = FIRST
    while True:
        try:
            for signal in centrale.listen():
                take(signal)
                pause = FIRST
        except (CentraleUnreachable, DatabaseError, InterfaceError) as error:
            log.warning("no connection with the exchange: %s", type(error).__name__)
        if wait(pause):
            return
        pause = min(LONGEST, pause * 2)


def take(signal: Signal) -> None:
    if isinstance(signal, Present):
        hear_present(signal)
    else:
        hear(signal)
