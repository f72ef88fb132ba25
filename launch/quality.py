"""The checks that need no running Loket: style, types, migrations, templates. They run side by side.

Run as a program with the name of a file, it writes there what they say: beside the tests, which show it at their end.
"""

import fcntl
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from launch.places import ROOT
from launch.processes import end_with_us
from launch.trouble import say

# Advice of squawk that does not fit here, with the reason.
NOT_FOR_US = {
    "prefer-text-field": "Django writes varchar(n): the database itself then bounds what comes in",
    "prefer-bigint-over-int": "Django's small whole numbers are bounded by the model",
    "prefer-bigint-over-smallint": "the same",
    "prefer-robust-stmts": "each migration runs in one transaction: it happens whole or not at all",
    "ban-drop-default": "Django keeps defaults in the model; tests/test_side_by_side.py asks for one in the database",
    "require-timeout-settings": "launch/migrating.py sets one for each migration",
}
BIN = Path(sys.executable).parent
PYTHON = [sys.executable, "-P", "-m"]


@dataclass
class Step:
    name: str
    command: list[str]
    output: IO[bytes]
    process: subprocess.Popen[bytes]
    began: float


@contextmanager
def beside(report: Path, surroundings: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The checks, while something else goes on; 0 is the end of a process in which none failed."""
    report.touch()
    checks = subprocess.Popen(
        [*PYTHON, "launch.quality", str(report)],
        env=surroundings,
        start_new_session=True,  # Ctrl-C comes to us
        preexec_fn=end_with_us(signal.SIGTERM),
    )
    try:
        yield checks
    finally:
        checks.terminate()  # does nothing to what has ended
        checks.wait()


def main(report: Path) -> int:
    """Holds the file until all is told, and lets go of it however it ends."""
    with report.open("w") as told, redirect_stdout(told):
        fcntl.flock(told, fcntl.LOCK_EX)
        return bool(failed_checks(os.environ))


def failed_checks(surroundings: Mapping[str, str]) -> list[str]:
    """Runs them all, prints what each says, and answers with the names of those that failed."""
    with tempfile.TemporaryDirectory(prefix="loket-schema-") as folder:
        steps = [begin(name, command, surroundings) for name, command in commands(folder).items()]
        failed = [step.name for step in steps if not passed(step)]
        files = [str(path) for path in sorted(Path(folder).glob("*.sql"))]
        squawk = begin("squawk (migrations)", squawk_on(files), surroundings) if files else None
        return [*failed, squawk.name] if squawk and not passed(squawk) else failed


def commands(folder: str) -> dict[str, list[str]]:
    return {
        "ruff check": [str(BIN / "ruff"), "check", "--quiet", "."],
        "ruff format": [str(BIN / "ruff"), "format", "--quiet", "--check", "."],
        "missing migrations": [*PYTHON, "launch.schema", folder],
        "djlint (templates)": [str(BIN / "djlint"), "loket", "--lint", "--quiet"],
        "mypy": [str(BIN / "mypy")],
    }


def squawk_on(files: list[str]) -> list[str]:
    advice = ",".join(NOT_FOR_US)
    return [str(BIN / "squawk"), "--pg-version=15.0", f"--exclude={advice}", *files]


def begin(name: str, command: list[str], surroundings: Mapping[str, str]) -> Step:
    output = tempfile.TemporaryFile()  # noqa: SIM115 (read when the step has ended)
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        preexec_fn=end_with_us(signal.SIGTERM),
    )
    return Step(name, command, output, process, time.monotonic())


def passed(step: Step) -> bool:
    step.process.wait()
    seconds = time.monotonic() - step.began
    if step.process.returncode == 0:
        say(f"ok      {step.name} ({seconds:.0f} s)")
        return True
    step.output.seek(0)
    say(f"FAILED  {step.name} ({seconds:.0f} s)\n{step.output.read().decode(errors='replace').rstrip()}")
    return False


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
