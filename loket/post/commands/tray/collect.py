"""The folder where the scanner puts its files."""

import logging
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.post.commands.tray.intake import take_in

log = logging.getLogger(__name__)
KINDS = {".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png"}
QUIET_SECONDS = 5  # a scanner may still be writing what changed a moment ago
TAKEN = "ingelezen"
REFUSED = "te-groot"
AT_ONCE = 50


def collect_scans() -> int:
    """Take in what lies there, the oldest first, and put it in `ingelezen` after that. A file that was taken in before
    we were killed is known by its content.
    """
    if not settings.SCAN_FOLDER:
        return 0
    folder, taken = Path(settings.SCAN_FOLDER), 0
    for file in _waiting(folder):
        try:
            take_in(name=file.name, data=file.read_bytes(), by=SYSTEM)
        except Refused:
            _move(file, folder / REFUSED)
            continue
        except OSError:
            log.warning("a file in the scan folder cannot be read")
            continue
        _move(file, folder / TAKEN)
        taken += 1
    return taken


def _waiting(folder: Path) -> Iterator[Path]:
    """Files of a scanner that nobody writes to any more; no links, so nothing outside the folder."""
    if not folder.is_dir():
        log.warning("the scan folder is not there")
        return
    found = [each for each in folder.iterdir() if each.suffix.lower() in KINDS and not each.name.startswith(".")]
    files = [each for each in found if each.is_file() and not each.is_symlink()]
    quiet = time.time() - QUIET_SECONDS
    yield from [
        each for each in sorted(files, key=lambda f: (f.stat().st_mtime, f.name)) if each.stat().st_mtime < quiet
    ][:AT_ONCE]


def _move(file: Path, to: Path) -> None:
    to.mkdir(exist_ok=True)
    target = to / file.name
    if target.exists():
        target = to / f"{file.stem}-{time.time_ns()}{file.suffix}"
    file.rename(target)
