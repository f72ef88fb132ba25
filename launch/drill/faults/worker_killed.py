"""The job worker is killed in the middle of its work (kill -9)."""

import os
import signal

from launch.drill.fault import Fault
from launch.drill.town import Town
from launch.processes import group_of


def kill(town: Town) -> None:
    worker = town.named("job worker").process
    assert worker
    for pid in group_of(worker.pid):
        os.kill(pid, signal.SIGKILL)


FAULT = Fault(
    name="worker",
    what="the job worker is killed (kill -9) in the middle of its work",
    undone="what looks after it starts another; its jobs are put back after half a minute of silence",
    begin=kill,
    seconds=6,
    settle=110,
)
