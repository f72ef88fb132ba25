"""`start.py serve towns FOLDER`: several towns on one machine, each with a database and a file of settings of its own.

A file bergen.env holds what /etc/loket.env holds for one town: a line NAME='value' for each setting. Every town gets
its web server and its worker; what ends by itself starts again. Towns share a checkout and nothing else: one that
cannot start is tried again while the others are served.
"""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from launch.places import ROOT
from launch.processes import Child, end_with_us
from launch.programs import command_of_all
from launch.serve import address_in, forget_counts
from launch.surroundings import SPARING
from launch.trouble import Trouble, say

ALONE = ("DATABASE_URL", "LOKET_LISTEN", "LOKET_DATA")  # what two towns must never have in common
MIGRATE = [sys.executable, "-P", "-m", "launch", "serve", "migrate"]
AGAIN = 30.0  # seconds until a town that could not start is tried again
OF_ANOTHER = ("LOKET_", "DATABASE_URL", "PG")  # what this process may have been given for one town


@dataclass(frozen=True)
class Town:
    name: str
    settings: Mapping[str, str]

    @property
    def surroundings(self) -> dict[str, str]:
        """Its own settings alone: nothing that this process was given for another town."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OF_ANOTHER)}
        return {**SPARING, **kept, "DJANGO_SETTINGS_MODULE": "loket.settings", "PYTHONPATH": str(ROOT), **self.settings}


def towns_in(folder: Path) -> list[Town]:
    """By their names. Raises Trouble when there is none, or when two would stand in each other's way."""
    found = [Town(path.stem, read_settings(path)) for path in sorted(folder.glob("*.env"))]
    if not found:
        raise Trouble(f"{folder} has no file of a town, such as bergen.env")
    for name in ALONE:
        taken: dict[str, str] = {}
        for town in found:
            value = town.settings.get(name)
            if not value:
                raise Trouble(f"{town.name}.env says no {name}; with more towns each must")
            if value in taken:
                raise Trouble(f"{town.name} and {taken[value]} have the same {name}")
            taken[value] = town.name
    return found


def read_settings(path: Path) -> dict[str, str]:
    """As systemd and a shell read it. Raises Trouble with the number of a line that is no setting."""
    found: dict[str, str] = {}
    if not os.access(path, os.R_OK):
        raise Trouble(f"{path} cannot be read by the user that serves (docs/operations.md)")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, is_one, value = line.strip().partition("=")
        try:
            [said] = shlex.split(value) or [""]
        except ValueError:
            is_one = ""
        if not is_one or not name.replace("_", "").isalnum():
            raise Trouble(f"{path.name}, line {number}: write NAME='value'")
        found[name] = said
    return found


def loket_of(town: Town) -> Child:
    host, port = address_in(town.settings["LOKET_LISTEN"])
    logs = Path(town.settings["LOKET_DATA"])
    command = [*command_of_all(town.settings), "--host", host, "--port", port]
    return Child(f"Loket of {town.name}", command, town.surroundings, logs / "loket.log", folder=ROOT)


@dataclass
class Served:
    """A town from its tables to its last process. What keeps one from starting keeps no other waiting."""

    town: Town
    child: Child
    migrating: "subprocess.Popen[bytes] | None" = None
    due_at: float = 0.0
    served: bool = False

    def begin(self) -> None:
        Path(self.town.settings["LOKET_DATA"]).mkdir(mode=0o700, parents=True, exist_ok=True)
        forget_counts(self.town.settings.get("LOKET_METRICS_FOLDER"))
        ours = end_with_us(signal.SIGTERM)
        self.migrating = subprocess.Popen(
            MIGRATE, cwd=ROOT, env=self.town.surroundings, start_new_session=True, preexec_fn=ours
        )

    def go_on(self) -> None:
        """Called twice a second, once it began."""
        if self.served:
            self.child.look_after()
        elif self.migrating and self.migrating.poll() is not None:
            code, self.migrating = self.migrating.returncode, None
            if code:
                self.due_at = time.monotonic() + AGAIN
                say(f"{self.town.name} does not start; the lines above say why. Once more in {AGAIN:.0f} seconds.")
                return
            self.child.start()
            self.served = True
            say(f"{self.town.name} is served on {self.town.settings['LOKET_LISTEN']}.")

    def waits(self) -> bool:
        return not self.served and self.migrating is None and time.monotonic() >= self.due_at

    def stop(self) -> None:
        if self.migrating:
            self.migrating.terminate()
            self.migrating.wait()
        self.child.stop()


def serve_towns(folder: Path, *, until: Callable[[], bool] = lambda: False) -> int:
    """Until Ctrl-C, or a SIGTERM of systemd. The tables of each town are brought up to this version first."""
    towns = [Served(town, loket_of(town)) for town in towns_in(folder)]
    try:
        while not until():
            if not any(each.migrating for each in towns):  # one at a time: they share the look and the processor
                waiting = [each for each in towns if each.waits()]
                if waiting:
                    min(waiting, key=lambda each: each.due_at).begin()  # who was never tried goes first
            for each in towns:
                each.go_on()
            time.sleep(0.5)
    finally:
        stop_together(towns)
    return 0


def stop_together(towns: Sequence[Served]) -> None:
    """All are asked at once: what the slowest takes is what it takes."""
    for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(kind, signal.SIG_IGN)  # a second one must not leave things half stopped
    say("Loket stops ...")
    for each in towns:
        each.child.ask_to_stop()
    for each in towns:
        each.stop()
