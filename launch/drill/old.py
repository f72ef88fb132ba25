"""An older version of Loket out of git, beside this one."""

import shutil
import subprocess
from pathlib import Path

from launch.places import ROOT
from launch.trouble import Trouble

BACK = 10  # changes of the tables
MIGRATIONS = "loket/*/migrations/*.py"


def why_not() -> str:
    try:
        return "" if older_version() else "this copy of Loket has no history"
    except (OSError, Trouble):
        return "no git, or this copy of Loket has no history"


def older_version() -> str:
    """The last commit before the tables were changed so many times."""
    found = _git("rev-list", f"--max-count={BACK}", "HEAD", "--", MIGRATIONS).split()
    return _git("rev-parse", f"{found[-1]}^").strip() if len(found) == BACK else ""


def unpack(commit: str, folder: Path) -> Path:
    """With the look of this version, which an older one knows how to show."""
    folder.mkdir()
    folder.chmod(0o755)
    archive = subprocess.Popen(["git", "archive", commit], cwd=ROOT, stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", str(folder)], stdin=archive.stdout, check=True)
    if archive.wait():
        raise Trouble(f"git cannot give version {commit}")
    for part in ("static", "locale"):
        if (ROOT / "build" / part).exists():
            shutil.copytree(ROOT / "build" / part, folder / "build" / part)
    return folder


def _git(*command: str) -> str:
    done = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise Trouble(f"git {command[0]}: {done.stderr.strip()[:200]}")
    return done.stdout
