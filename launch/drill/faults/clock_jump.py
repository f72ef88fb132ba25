"""The clock of web, worker and database is an hour fast for a while, and is then set back, with work still to do.

A library of ours goes before the clock of the C library; it needs a C compiler. A name space of time cannot do it:
Linux has none for the time of day.
"""

import os
import shutil
import signal
import struct
import subprocess
from pathlib import Path

from launch.drill.fault import Fault
from launch.drill.town import Town

HOUR = 3600
BEHIND = 4.0  # seconds that the worker stands still, so that things of the fast hour are done in the hour before it
SOURCE = Path(__file__).parent.parent / "clock.c"


def why_not() -> str:
    return "" if shutil.which("cc") else "no C compiler (cc), and so no clock that can be set for these processes alone"


def with_a_clock(town: Town) -> None:
    folder = town.data / "clock"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    library, off = make_clock(folder)
    again(town, {"LD_PRELOAD": str(library), "DRILL_CLOCK": str(off)})


def make_clock(folder: Path) -> tuple[Path, Path]:
    """The library, and the file that says how many seconds the clock is off; for any user of this machine."""
    library, off = folder / "clock.so", folder / "off"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"], check=True)
    off.write_bytes(struct.pack("q", 0))
    for path in (library, off):
        path.chmod(0o644)
    return library, off


def as_it_was(town: Town) -> None:
    again(town, {})


def again(town: Town, more: dict[str, str]) -> None:
    town.stop()
    town.server.stop()
    town.server.surroundings, town.more = more, more
    town.server.start()
    town.start()


def set_clock(town: Town, seconds: int) -> None:
    with (town.data / "clock" / "off").open("r+b") as off:
        off.write(struct.pack("q", seconds))


def set_back(town: Town) -> None:
    worker = town.named("job worker").process
    assert worker
    os.kill(worker.pid, signal.SIGSTOP)
    try:
        town.pass_time(BEHIND)
    finally:  # also when somebody stops the drill: a program that stands still does not end
        set_clock(town, 0)
        os.kill(worker.pid, signal.SIGCONT)


FAULT = Fault(
    name="clock",
    what="the clock of web, worker and database jumps an hour ahead",
    undone="it is set back an hour, while the worker is four seconds behind",
    before=with_a_clock,
    begin=lambda town: set_clock(town, HOUR),
    end=set_back,
    after=as_it_was,
    seconds=15,
    why_not=why_not,
)
