"""What the load costs: processor time and memory of each process, and statements of each kind of page."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loket.examples.parts import command_of, part_of

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Used:
    """Seconds of a processor, by what a process is: web, worker, database, and we who ask."""

    web: float
    worker: float
    database: float
    asking: float

    def since(self, before: "Used") -> dict[str, float]:
        names = ("web", "worker", "database", "asking")
        return {name: round(getattr(self, name) - getattr(before, name), 1) for name in names}


def used(processes: Sequence[int]) -> Used:
    """By now. The database is every PostgreSQL process of this machine that began under ours."""
    found = {"web": 0.0, "worker": 0.0}
    for pid in processes:
        if part := part_of(pid):
            found[part] += _seconds(pid)
    database = sum(_seconds(pid) for pid in _all() if command_of(pid).startswith("postgres:"))
    times = os.times()
    return Used(found["web"], found["worker"], database, times.user + times.system)


def _all() -> Iterator[int]:
    return (int(path.name) for path in Path("/proc").glob("[0-9]*"))


def _seconds(pid: int) -> float:
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / TICKS
