"""The database is killed in the middle of its work (kill -9), with fsync on, and stays away for a while."""

import os
import signal

from launch.drill.fault import Fault
from launch.drill.town import Town

AWAY = 15.0  # seconds


def kill(town: Town) -> None:
    assert town.server.process
    os.kill(town.server.process.pid, signal.SIGKILL)
    town.server.process.wait()
    town.leave_database(AWAY)


FAULT = Fault(
    name="database",
    what=f"PostgreSQL is killed (kill -9), and stays away for {AWAY:.0f} seconds",
    undone="it starts again on the same data, and recovers by its own log",
    begin=kill,
    seconds=AWAY,
    settle=110,
)
