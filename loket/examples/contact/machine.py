"""How much of the machine was ours: a figure of a busy machine says little without it."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from django.db import connection

TICKS = os.sysconf("SC_CLK_TCK")
SPIN = 0.05  # seconds of calculation
BACKENDS = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"


def stretch() -> float:
    """How often longer a calculation takes on the clock than it calculates: 1.0 on a machine for us alone.

    >>> stretch() >= 0.9
    True
    """
    began, spun = time.perf_counter(), time.process_time()
    while time.process_time() - spun < SPIN:
        pass
    return (time.perf_counter() - began) / (time.process_time() - spun)


def worked(processes: Iterable[int]) -> float:
    """Seconds that these processes and the connections of the database calculated so far."""
    with connection.cursor() as cursor:
        cursor.execute(BACKENDS)
        backends = [int(pid) for (pid,) in cursor.fetchall()]
    return sum(_calculated(pid) for pid in (*processes, *backends))


def _calculated(pid: int) -> float:
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:  # it ended
        return 0.0
    return (int(told[11]) + int(told[12])) / TICKS
