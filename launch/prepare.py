"""Everything between an empty database and a demo town: migrations, static files, seeds. One process, only when needed.

`prepare` runs in the launcher and asks a second Python to do the work; run as a program, this file is that Python.
"""

import gc
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Literal

from launch.meanwhile import Meanwhile
from launch.places import ROOT, look
from launch.processes import end_with_us
from launch.trouble import Trouble, say

Size = Literal["year", "small", "empty"]  # how much has happened in the town
STATIC_FILES = look("staticfiles")
SOURCES = (ROOT / "loket", look("static"))
PREPARING = [sys.executable, "-P", "-m", "launch.prepare"]
TOLD = 3  # how it ends when it says itself, in one line, what a person can mend
SELDOM = 50_000, 20, 100  # making a town makes much and throws little away: looking for it takes a quarter of the time


def prepare(data: Path, surroundings: dict[str, str], *, size: Size) -> str:
    """The log-ins of the demo town to show. Does nothing when nothing changed since the last time."""
    note = data / "prepared.json"
    state = {"sources": fingerprint(), "size": size, "checkout": str(ROOT)}
    known = what_is_noted(note)
    if (STATIC_FILES / "staticfiles.json").exists() and {**known, "logins": None} == {**state, "logins": None}:
        return str(known["logins"])
    say("Preparing the database and the demo town (some minutes, the first time) ...")
    note.unlink(missing_ok=True)
    logins = in_a_second_python(surroundings, size=size)
    note.write_text(json.dumps({**state, "logins": logins}))
    return logins


def what_is_noted(note: Path) -> dict[str, object]:
    try:
        return dict(json.loads(note.read_text()))
    except (FileNotFoundError, ValueError):  # never made, or half written when the disk was full
        return {}


def fingerprint() -> str:
    """Changes when any file of Loket does."""
    known = hashlib.sha256()
    for folder in SOURCES:
        for path in sorted(folder.rglob("*")):
            if path.suffix != ".pyc" and path.is_file():
                facts = path.stat()
                known.update(f"{path}:{facts.st_size}:{facts.st_mtime_ns}\n".encode())
    return known.hexdigest()


def in_a_second_python(surroundings: dict[str, str], *, size: Size) -> str:
    with subprocess.Popen(
        [*PREPARING, size],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",  # a library may say other bytes; whoever reads them goes on, or the child waits for ever
        preexec_fn=end_with_us(signal.SIGKILL),  # or it would go on beside the next run, on the same tables
    ) as preparing:
        meanwhile = Meanwhile(preparing.stderr or ())
        try:
            answer = "".join(preparing.stdout or ()).strip()
            preparing.wait()
        finally:  # Ctrl-C too: who lost patience may like to know
            preparing.kill()
            meanwhile.end(told=preparing.wait() == TOLD)
    if preparing.returncode == TOLD:
        raise Trouble(answer.removeprefix("Loket: "))
    if preparing.returncode:
        raise Trouble("Preparing the database failed; the lines above say why.")
    return answer


def main(size: str) -> None:
    """Prints nothing but the log-ins; what the commands say goes to the error stream."""
    gc.set_threshold(*SELDOM)
    import django
    from django.core.management import call_command
    from django.db import transaction

    from launch.tables import make_tables

    django.setup()
    make_tables()
    call_command("collectstatic", verbosity=0, interactive=False)
    with transaction.atomic():  # killed half way, it leaves no half town
        call_command("demo_town", *([] if size == "year" else [f"--{size}"]), stdout=io.StringIO())
    call_command("demo_town", "--logins")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C: end at once and in silence; the launcher tells
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
    from launch.explaining import explaining_faults

    try:
        with explaining_faults():
            main(sys.argv[1])
    except SystemExit as told:
        print(told.code)
        sys.exit(TOLD)
