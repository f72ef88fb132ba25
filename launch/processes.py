"""Processes that we start: they end when we end, and never outlive us."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from launch.trouble import say

PR_SET_PDEATHSIG, PR_SET_NAME = 1, 15
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0
LARGE_LOG = 10_000_000
WHEN_TOLD, BEGIN = "--when-told", b"begin\n"  # an argument for a program that reads ahead, and what it waits for then
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def end_with_us(kill_signal: signal.Signals) -> Callable[[], None]:
    """Runs in the new process: Linux sends it this signal when we die, even by kill -9."""
    parent = os.getpid()

    def ask() -> None:
        if _libc:
            _libc.prctl(PR_SET_PDEATHSIG, int(kill_signal), 0, 0, 0)
            if os.getppid() != parent:  # we died between the fork and this line
                os._exit(1)

    return ask


def be_known_as(name: str) -> None:
    """In the list of processes, where the command line of all that are made from one is the same (Linux)."""
    if _libc:
        _libc.prctl(PR_SET_NAME, name.encode(), 0, 0, 0)


def private_log(path: Path) -> IO[bytes]:
    """To add to, closed to others; begun anew when it has grown large."""
    if path.exists() and path.stat().st_size > LARGE_LOG:
        path.replace(path.with_suffix(".old.log"))
    return open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")


class Running(Protocol):
    """What we ask of a process; subprocess.Popen is one."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None: ...

    def poll(self) -> int | None: ...
    def wait(self, timeout: float | None = None) -> int: ...
    def terminate(self) -> None: ...


class Kept(ABC):
    """A process of ours that after an unexpected end starts again, each time after a longer pause."""

    name: str
    process: Running | None = None
    pause = 1.0
    started_at = due_at = 0.0

    @abstractmethod
    def make(self) -> Running: ...

    def where_it_tells(self) -> str:
        return ""

    def tell(self, line: str) -> None:
        """To who watches us."""
        say(line)

    def start(self) -> None:
        self.process = self.make()
        self.started_at, self.due_at = time.monotonic(), 0.0

    def ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def look_after(self) -> bool:
        """Called twice a second: starts what has ended, when its pause is over. Did it start now?"""
        if not self.ended():
            return False
        now = time.monotonic()
        if not self.due_at:
            self.clear_group()
            self.pause = 1.0 if now - self.started_at > STEADY_AFTER else min(self.pause * 2, LONGEST_PAUSE)
            self.due_at = now + self.pause / 2
            code = self.process.returncode if self.process else "?"
            self.tell(f"The {self.name} stopped (code {code}); it starts again.{self.where_it_tells()}")
        elif now >= self.due_at:
            self.start()
            return True
        return False

    def ask_to_stop(self) -> None:
        if self.process and not self.ended():
            self.process.terminate()

    def stop(self, patience: float = 15.0) -> None:
        """Asks, waits, and then insists; takes along whatever the process itself started."""
        self.ask_to_stop()
        if self.process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(patience)
        self.clear_group()

    def clear_group(self) -> None:
        if self.process:
            for pid in group_of(self.process.pid):
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Child(Kept):
    """A program with its log. `when_we_die` is what Linux sends it when we are killed ourselves.

    One that `reads_ahead` is started by `read_ahead` before all it needs is there, and told to begin by `start`.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    when_we_die: signal.Signals = signal.SIGTERM
    folder: Path | None = None  # where it works; granian takes the code that it finds there
    reads_ahead: bool = False
    _ahead: "subprocess.Popen[bytes] | None" = None

    def make(self) -> "subprocess.Popen[bytes]":
        process, self._ahead = self._ahead or self._popen(), None
        if process.stdin:
            with contextlib.suppress(BrokenPipeError):  # it has ended: look_after sees that
                process.stdin.write(BEGIN)
                process.stdin.close()
        return process

    def read_ahead(self) -> None:
        self.process = self._ahead = self._popen()

    def where_it_tells(self) -> str:
        return f" See {self.log}"

    def _popen(self) -> "subprocess.Popen[bytes]":
        with private_log(self.log) as log:
            return subprocess.Popen(
                self.command,
                env=self.environment,
                stdin=subprocess.PIPE if self.reads_ahead else subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                umask=0o077,
                cwd=self.folder,
                start_new_session=True,  # Ctrl-C comes to us alone; we stop the others in order
                preexec_fn=end_with_us(self.when_we_die),  # we have one thread
            )


def command_of(pid: int) -> str:
    """The command line of a running process; nothing when there is none."""
    if sys.platform != "linux":
        asked = ["ps", "-o", "command=", "-p", str(pid)]
        return subprocess.run(asked, capture_output=True, text=True).stdout.strip()
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        return ""


def alive(pid: int, *, having: str) -> bool:
    """Does it run, with these words in its command line? A number alone may be somebody else's by now."""
    command = command_of(pid)
    return bool(command) and having in command


def group_of(leader: int) -> list[int]:
    """The processes of a group or session that one of our children leads or led."""
    if sys.platform == "linux":
        numbers = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    else:
        asked = subprocess.run(["ps", "-axo", "pid="], capture_output=True, text=True)
        numbers = [int(number) for number in asked.stdout.split()]
    return [number for number in numbers if in_group(number, leader)]


def in_group(pid: int, leader: int) -> bool:
    try:
        return leader in (os.getpgid(pid), os.getsid(pid))
    except (ProcessLookupError, PermissionError):
        return False


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
