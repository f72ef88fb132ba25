"""The disk of the database is full: a small disk in memory, which something else fills to the last byte."""

import os
import shutil
import subprocess
from pathlib import Path

from launch import account
from launch.drill.fault import Fault
from launch.drill.town import Town

ROOM = 48  # MB beside what is there
MB = 1024 * 1024


def why_not() -> str:
    return "" if os.geteuid() == 0 and shutil.which("mount") else "only root can mount a small disk for the database"


def onto_a_small_disk(town: Town) -> None:
    cluster, kept = town.server.cluster, town.server.home / "cluster.kept"
    town.stop()
    town.server.stop()
    cluster.rename(kept)
    cluster.mkdir(mode=0o700)
    size = sum(path.stat().st_size for path in kept.rglob("*") if path.is_file()) // MB + ROOM
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}m,mode=0700", "loket-drill", str(cluster)], check=True)
    shutil.copytree(kept, cluster, dirs_exist_ok=True)
    subprocess.run(["chown", "-R", "--reference", str(kept), str(cluster)], check=True)
    account.give(cluster)
    town.server.start()
    town.start()


def fill(town: Town) -> None:
    with ballast(town).open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:  # full
            return


def empty(town: Town) -> None:
    ballast(town).unlink(missing_ok=True)


def ballast(town: Town) -> Path:
    return town.server.cluster / "ballast"


def back(town: Town) -> None:
    """With all that was confirmed meanwhile: the next fault, or the next run on this folder, counts it too."""
    cluster, kept = town.server.cluster, town.server.home / "cluster.kept"
    town.stop()
    town.server.stop()
    shutil.rmtree(kept)
    shutil.copytree(cluster, kept)
    subprocess.run(["chown", "-R", "--reference", str(cluster), str(kept)], check=True)
    subprocess.run(["umount", str(cluster)], check=True)
    cluster.rmdir()
    kept.rename(cluster)


FAULT = Fault(
    name="disk",
    what="the disk of the database is full to the last byte",
    undone="somebody makes room",
    before=onto_a_small_disk,
    begin=fill,
    end=empty,
    after=back,
    seconds=15,
    settle=110,
    why_not=why_not,
)
