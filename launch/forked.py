"""Processes that are made from ours (fork) and share what it has read, instead of programs that read all anew."""

import contextlib
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from launch.processes import Kept, Running, end_with_us, wait_until

log = logging.getLogger("loket.launch")
FORKS = sys.platform == "linux"
OURS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)  # what the one it is made from may listen to


class Forked:
    """As subprocess.Popen, for a function. Call it in a process with one thread."""

    def __init__(self, run: Callable[[], None], when_we_die: signal.Signals) -> None:
        self.returncode: int | None = None
        with contextlib.suppress(OSError):  # what was said cannot be written: that stops nobody
            sys.stdout.flush()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, OURS)  # until the new one no longer does with them what we do
        end = end_with_us(when_we_die)
        self.pid = os.fork()
        if self.pid == 0:
            for kind in OURS:
                signal.signal(kind, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            code = 1
            try:
                code = _code_of(run, end)
            finally:
                os._exit(
                    code
                )  # also when what it said cannot be written: else it would go on as the one it is made from
        with contextlib.suppress(OSError):  # it has ended already
            os.setpgid(self.pid, self.pid)  # it does so too; whoever is first
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def poll(self) -> int | None:
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if not wait_until(lambda: self.poll() is not None, timeout or float("inf")):
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return self.returncode or 0

    def terminate(self) -> None:
        if self.poll() is None:
            os.kill(self.pid, signal.SIGTERM)


def _code_of(run: Callable[[], None], end_with_parent: Callable[[], None]) -> int:
    """The code with which the new process ends; nothing of what it does comes back into our own lines."""
    try:
        os.setpgid(0, 0)
        end_with_parent()
        run()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        log.critical("a process of ours ends by what it did not foresee", exc_info=True)
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


@dataclass
class Part(Kept):
    """`run` is what it does when it is made from us; `command` is the program for a system where that is not safe.

    `when_we_die` is what Linux sends it when the one it is made from is killed.
    """

    name: str
    run: Callable[[], None]
    command: Sequence[str]
    when_we_die: signal.Signals = signal.SIGTERM

    def tell(self, line: str) -> None:
        """In the log, which is ours as well as theirs."""
        log.error(line)

    def make(self) -> Running:
        if FORKS:
            return Forked(self.run, self.when_we_die)
        return subprocess.Popen(self.command, preexec_fn=end_with_us(self.when_we_die), process_group=0)
