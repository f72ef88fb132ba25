"""Settings of the worker of `poisoned_job`: Loket's own, two jobs that cannot be done, and a short patience."""

import os
import signal

from procrastinate import App

from launch.drill.poison import KILLS, RAISES
from loket.settings import *  # noqa: F403
from loket.settings import PROCRASTINATE_WORKER_DEFAULTS as DEFAULTS

LOSSES = 4  # of a worker takes some seconds to start; a job of Loket has eight attempts
PROCRASTINATE_ON_APP_READY = "launch.drill.worker_with_poison.register"
PROCRASTINATE_WORKER_DEFAULTS = {**DEFAULTS, "update_heartbeat_interval": 0.5, "stalled_worker_timeout": 3.0}


def register(app: App) -> None:
    from loket.kernel.jobs import timed
    from loket.kernel.retry import BackOff
    from loket.timetable import TIMETABLE

    timed(app, TIMETABLE, rescue="* * * * * *")
    for name, function in ((RAISES, fails), (KILLS, kills)):
        app.task(name=name, queue="drill", retry=BackOff(LOSSES))(function)


def fails() -> None:
    raise ValueError("it can never be done")


def kills() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
