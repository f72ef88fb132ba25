"""`start.py serve towns FOLDER`: several towns on one machine, each with a database and a file of settings of its own.

A file bergen.env holds what /etc/loket.env holds for one town: a line NAME='value' for each setting. Every town gets
its web server and its worker; what ends by itself starts again. Towns share a checkout and nothing else.
"""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from launch.places import ROOT
from launch.processes import Child
from launch.serve import WORKER, address_in, web_command
from launch.trouble import Trouble, say

ALONE = ("DATABASE_URL", "LOKET_LISTEN", "LOKET_DATA")  # what two towns must never have in common
SERVE = [sys.executable, "-P", "-m", "launch", "serve"]


@dataclass(frozen=True)
class Town:
    name: str
    settings: Mapping[str, str]

    @property
    def surroundings(self) -> dict[str, str]:
        """Its own settings alone: nothing that this process was given for another town."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LOKET_", "DATABASE_URL"))}
        return {**kept, "DJANGO_SETTINGS_MODULE": "loket.settings", "PYTHONPATH": str(ROOT), **self.settings}


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


def parts_of(town: Town) -> list[Child]:
    host, port = address_in(town.settings["LOKET_LISTEN"])
    logs = Path(town.settings["LOKET_DATA"])
    web = [*web_command(town.settings), "--host", host, "--port", port]
    return [
        Child(f"web server of {town.name}", web, town.surroundings, logs / "web.log"),
        Child(f"job worker of {town.name}", WORKER, town.surroundings, logs / "worker.log"),
    ]


def serve_towns(folder: Path, *, until: Callable[[], bool] = lambda: False) -> int:
    """Until Ctrl-C, or a SIGTERM of systemd. The tables of each town are brought up to this version first."""
    found = towns_in(folder)
    for town in found:
        Path(town.settings["LOKET_DATA"]).mkdir(mode=0o700, parents=True, exist_ok=True)
        if subprocess.run([*SERVE, "migrate"], cwd=ROOT, env=town.surroundings).returncode:
            raise Trouble(f"{town.name} does not start; the others were not started either")
    children = [child for town in found for child in parts_of(town)]
    try:
        keep_running(children, until)
    finally:
        for child in children:
            child.stop()
    return 0


def keep_running(children: Sequence[Child], until: Callable[[], bool]) -> None:
    for child in children:
        child.start()
    say(f"{len(children) // 2} towns are served.")
    while not until():
        time.sleep(0.5)
        for child in children:
            child.look_after()
