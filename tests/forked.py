"""Processes that are really there, and can be killed, of a program that was read once: reading Loket takes seconds, and
a copy of a process that read it is there in no time."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings

# Reads all; then each line asks for a process more, whose number it tells, or waits for the end of one.
READER = """
import os, sys
import django
django.setup()
{before}
for line in sys.stdin:
    if line.strip() != "one more":
        print(os.waitstatus_to_exitcode(os.waitpid(int(line), 0)[1]), flush=True)
    elif number := os.fork():
        print(number, flush=True)
    else:
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(0, 1)
        {run}
        break
"""
READ_BY_A_WORKER = "from launch.worker import do_jobs"
WORK = "do_jobs()"


@dataclass
class Process:
    """As `subprocess` has them."""

    ask: Callable[[object], str]
    pid: int
    returncode: int | None = None

    def kill(self):
        if self.returncode is None:
            os.kill(self.pid, signal.SIGKILL)

    def wait(self):
        if self.returncode is None:
            self.returncode = int(self.ask(self.pid))
        return self.returncode


@contextmanager
def processes(surroundings, before=READ_BY_A_WORKER, run=WORK):
    """Answers what starts one more: a worker, if not told otherwise. `before` is read once, `run` is what each does."""
    reader = subprocess.Popen(
        [sys.executable, "-c", READER.format(before=before, run=run)],
        env=surroundings,
        cwd=settings.BASE_DIR,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    started = []

    def ask(what):
        print(what, file=reader.stdin, flush=True)
        return reader.stdout.readline()

    def start():
        started.append(Process(ask, int(ask("one more"))))
        return started[-1]

    with reader:
        try:
            yield start
        finally:
            for each in started:
                each.kill()
                each.wait()
