"""`start.py test`: all checks and all tests, on a PostgreSQL of their own; `start.py test ARGUMENTS`: only pytest.

`start.py test --long`: all of it, with the tests that are seldom needed. `start.py test --changed`: launch/changed.py.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from launch import places, quality
from launch.changed import changed_files, what_to_run
from launch.demo import make_assets
from launch.postgres import FOR_TESTS, Server
from launch.prepare import STATIC_FILES
from launch.processes import end_with_us
from launch.surroundings import around_tests
from launch.trouble import say

PREFIX = "loket-test-"
LONG, CHANGED = ["--long"], ["--changed"]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the quickest first


def test(arguments: list[str]) -> int:
    os.chdir(places.ROOT)
    make_assets()
    STATIC_FILES.mkdir(parents=True, exist_ok=True)  # tests serve files from where they are; this spares a warning
    with throwaway_surroundings() as surroundings:
        if arguments == CHANGED:
            arguments = what_to_run(changed_files()) or []
        elif arguments and arguments != LONG:
            return run_pytest(arguments, surroundings)
        report = Path(surroundings["LOKET_DATA"]) / "checks.txt"
        with quality.beside(report, surroundings) as checks:
            told = surroundings | {"LOKET_CHECKS": str(report)}
            code = run_pytest(["-n", workers(), "--dist", "loadfile", "--no-loadscope-reorder", *arguments], told)
            return code or checks.wait()


def workers() -> str:
    return str(min(4, max(2, os.cpu_count() or 2)))


@contextmanager
def throwaway_surroundings() -> Iterator[dict[str, str]]:
    """A database and a data folder for this run alone, so that several can go side by side.

    LOKET_TEST_DATABASE_URL names another server to test with: its user must be allowed to make databases.
    """
    with throwaway_folder() as data:
        if other := os.environ.get("LOKET_TEST_DATABASE_URL"):
            yield around_tests(data, other) | chromium()
            return
        server = Server(data / "postgres", FOR_TESTS)
        try:
            server.start()
            yield around_tests(data, server.url) | chromium()
        finally:
            server.stop()


@contextmanager
def throwaway_folder() -> Iterator[Path]:
    """In /tmp when the usual place is closed to PostgreSQL's user. What killed runs left there is cleared away."""
    usual = Path(tempfile.gettempdir()).resolve()
    where = usual if places.open_to_everyone(usual) or os.geteuid() else Path("/tmp")  # noqa: S108
    clear_what_killed_runs_left(where)
    folder = places.make_data_folder(Path(tempfile.mkdtemp(prefix=PREFIX, dir=where)))
    try:
        with places.claim(folder):
            yield places.make_data_folder(folder / "data")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_what_killed_runs_left(where: Path) -> None:
    for claim in where.glob(f"{PREFIX}*/claim"):
        with suppress(OSError), places.claim(claim.parent) as nobody_is_there:
            if nobody_is_there:
                shutil.rmtree(claim.parent)


def chromium() -> dict[str, str]:
    """The browser for the browser tests; they skip, and say so, when there is none."""
    found = os.environ.get("LOKET_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), "")
    return {"LOKET_CHROMIUM": found} if found else {}


def run_pytest(arguments: list[str], surroundings: Mapping[str, str]) -> int:
    command = [sys.executable, "-P", "-m", "pytest", "-p", "launch.closing", *arguments]
    with subprocess.Popen(command, env=surroundings, preexec_fn=end_with_us(signal.SIGTERM)) as running:
        try:
            return running.wait()
        except KeyboardInterrupt:
            say("Stopping the tests ...")
            with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):  # pytest heard it too, and closes down
                running.wait(5)
            running.terminate()
            raise
