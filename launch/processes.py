"""Processes that we start: they end when we end, and never outlive us."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from launch.trouble import say

PR_SET_PDEATHSIG = 1
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0
LARGE_LOG = 10_000_000
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


def private_log(path: Path) -> IO[bytes]:
    """To add to, closed to others; begun anew when it has grown large."""
    if path.exists() and path.stat().st_size > LARGE_LOG:
        path.replace(path.with_suffix(".old.log"))
    return open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")


@dataclass
class Child:
    """One process of ours with its log; after an unexpected end it starts again, each time after a longer pause.

    `when_we_die` is what Linux sends it when we are killed ourselves.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path
    when_we_die: signal.Signals = signal.SIGTERM
    pause: float = 1.0
    folder: Path | None = None  # where it works; granian takes the code that it finds there
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    due_at: float = field(default=0.0)

    def start(self) -> None:
        with private_log(self.log) as log:
            self.process = self._popen(log)
        self.started_at, self.due_at = time.monotonic(), 0.0

    def _popen(self, log: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            umask=0o077,
            cwd=self.folder,
            start_new_session=True,  # Ctrl-C comes to us alone; we stop the others in order
            preexec_fn=end_with_us(self.when_we_die),  # we have one thread
        )

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
            say(f"The {self.name} stopped (code {code}); it starts again. See {self.log}")
        elif now >= self.due_at:
            self.start()
            return True
        return False

    def stop(self, patience: float = 15.0) -> None:
        """Asks, waits, and then insists; takes along whatever the process itself started."""
        if self.process and not self.ended():
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(patience)
        self.clear_group()

    def clear_group(self) -> None:
        if self.process:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


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
    """The processes of a group that one of our children leads or led."""
    if sys.platform == "linux":
        numbers = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    else:
        asked = subprocess.run(["ps", "-axo", "pid="], capture_output=True, text=True)
        numbers = [int(number) for number in asked.stdout.split()]
    return [number for number in numbers if in_group(number, leader)]


def in_group(pid: int, leader: int) -> bool:
    try:
        return os.getpgid(pid) == leader
    except (ProcessLookupError, PermissionError):
        return False


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True
