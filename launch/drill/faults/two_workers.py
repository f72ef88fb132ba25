"""Two workers share the work; one of them is killed (kill -9), the other works on."""

import os
import signal

from launch.drill.fault import Fault
from launch.drill.town import Town

ANOTHER = "another job worker"


def share(town: Town) -> None:
    another = town.worker()
    another.name = ANOTHER
    town.children.append(another)
    another.start()
    town.pass_time(10)
    assert another.process
    os.kill(another.process.pid, signal.SIGKILL)


def alone_again(town: Town) -> None:
    another = town.named(ANOTHER)
    town.children.remove(another)
    another.stop()


FAULT = Fault(
    name="two-workers",
    what="a second job worker takes part for ten seconds, and is killed (kill -9)",
    undone="it starts again, and is stopped; the first one worked on",
    begin=share,
    end=alone_again,
    seconds=4,
    settle=110,
)
