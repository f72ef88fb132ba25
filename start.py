#!/usr/bin/env python3
"""Starts Loket on a machine that has only Python.

  python3 start.py demo [--port N] [--data DIR] [--no-browser]   the demo town, in your browser (more: demo --help)
  python3 start.py test [pytest arguments]                       all checks and tests (--changed: fewer), or only these
  python3 start.py lint                                          the checks of the code, without the tests
  python3 start.py check                                         is this installation in order? In plain words
  python3 start.py manage COMMAND ...                            a Django command, on the demo's database
  python3 start.py serve web|worker|migrate|towns FOLDER|prepare for production: see docs/operations.md
  python3 start.py backup FILE | verify FILE | restore FILE      a copy of everything, tried and put back
  python3 start.py export FOLDER [--met-bsn --reden WHY]         everything in open formats: JSON, CSV and files
  python3 start.py bench NAME                                    a measurement; prints one JSON line
  python3 start.py drill [NAME ...] [--report FILE]              breaks a town of its own, and counts what is lost
  python3 start.py sbom [FILE]                                   what it is made of, with licences (CycloneDX)

Makes the environment in .venv when it is missing or out of date, then hands over to launch/.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed-locks"
LOG = VENV / "install.log"
COMMANDS = {
    "demo",
    "test",
    "lint",
    "check",
    "manage",
    "serve",
    "bench",
    "drill",
    "backup",
    "verify",
    "restore",
    "export",
    "sbom",
}
NEED_TEST_PACKAGES = {"test", "lint", "bench"}


def main() -> None:
    arguments = sys.argv[1:]
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(__doc__.strip())
        return
    if sys.version_info < (3, 11):
        fail(f"Loket needs Python 3.11 or newer; this is {sys.version.split()[0]}. Start it with a newer one.")
    if arguments[0] not in COMMANDS:
        fail(f"I do not know the command {arguments[0]!r}. See: python3 start.py --help")
    names = ["requirements.lock", "requirements-test.lock"]
    with only_one_at_a_time():
        make_environment(names if arguments[0] in NEED_TEST_PACKAGES else names[:1])
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "VIRTUAL_ENV": str(VENV)}
    environment.pop("PYTHONHOME", None)
    os.execve(PYTHON, [str(PYTHON), "-P", "-m", "launch", *arguments], environment)


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Two starts in one folder must not make the same environment together."""
    with open(__file__, "rb") as myself:
        fcntl.flock(myself, fcntl.LOCK_EX)
        yield


def make_environment(lock_names: list[str]) -> None:
    """Installs what the last of these locks asks for. The test lock holds all of the other one too."""
    wanted = {f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in lock_names}
    installed = set(STAMP.read_text().splitlines()) if STAMP.exists() and PYTHON.exists() else set()
    if wanted <= installed:
        return
    if installed:
        STAMP.unlink()  # a run that is killed from here on leaves no stamp: the next one starts afresh
    else:
        make_empty_environment()
    print("Installing Python packages in .venv (this takes a minute, once) ...", flush=True)
    install(ROOT / lock_names[-1])
    STAMP.write_text("\n".join(sorted(wanted)) + "\n")


def make_empty_environment() -> None:
    uv = shutil.which("uv")
    command = [sys.executable, "-m", "venv"]
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        if not uv:
            fail("Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv")
        command = [uv, "venv", "--quiet", "--seed", "--python", sys.executable]
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([*command, str(VENV)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if made.returncode:
        fail(f"The environment .venv cannot be made: {last_error(made.stdout)}")


def install(lock: Path) -> None:
    """With uv where there is one, as it is quicker; with pip otherwise, or when uv cannot (other settings)."""
    uv = shutil.which("uv")
    installers = [[uv, "pip", "install", "--python", str(PYTHON)]] if uv else []
    installers.append([str(PYTHON), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"])
    for installer in installers:
        with LOG.open("w") as log:
            command = [*installer, "--require-hashes", "-r", str(lock)]
            if subprocess.run(command, stdout=log, stderr=subprocess.STDOUT).returncode == 0:
                return
    reason = last_error(LOG.read_text())
    fail(f"Packages cannot be installed: {reason} (all of it: .venv/install.log). Mend that, and start again.")


def last_error(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or ["no reason given"])[-1][:300]


def fail(line: str) -> NoReturn:
    sys.exit(f"Loket: {line}")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        fail(f"{error.strerror}: {error.filename or ROOT}. Mend that, and start again.")
