"""The clock, the disk and the programs of this machine."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from tempfile import TemporaryFile

from django.conf import settings
from django.db import connection
from django.utils import timezone

from loket.beheer.checks.finding import Finding, Level

MOST_APART = timedelta(seconds=2)
LITTLE, VERY_LITTLE = 10, 3  # gigabytes
PROGRAMS = {
    "tesseract": "scanned letters are not read (tesseract-ocr-nld)",
    "ocrmypdf": "scans do not become PDF/A (ocrmypdf)",
    "pg_dump": "a backup is made by the one that Loket brings, of another version (postgresql-client)",
}


def clocks_agree() -> Iterator[Finding]:
    """Terms and measured times come from two clocks: ours and that of the database."""
    with connection.cursor() as cursor:
        before = timezone.now()
        cursor.execute("SELECT clock_timestamp()")
        told = cursor.fetchone()[0]
        apart = abs(told - (before + (timezone.now() - before) / 2))
    seconds = f"{apart.total_seconds():.1f}"
    if apart > MOST_APART:
        says = f"Ours and that of the database are {seconds} s apart. Let both follow the same time server (NTP)."
        yield Finding(Level.WRONG, "clocks", says)
    else:
        yield Finding(Level.OK, "clocks", f"Ours and that of the database are {seconds} s apart.")


def files_can_be_kept() -> Iterator[Finding]:
    folder = settings.DATA_DIR
    try:
        settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=settings.MEDIA_ROOT).close()
    except OSError as error:
        yield Finding(Level.WRONG, "files", f"Nothing can be written in {settings.MEDIA_ROOT}: {error.strerror}.")
        return
    free = shutil.disk_usage(folder).free / 1024**3
    level = Level.WRONG if free < VERY_LITTLE else Level.LOOK if free < LITTLE else Level.OK
    more = "" if level == Level.OK else " Make room, or give LOKET_DATA a larger disk."
    yield Finding(level, "files", f"{folder} has {free:.0f} GB free.{more}")


def programs_are_there() -> Iterator[Finding]:
    missing = [f"Without {name} {what}." for name, what in PROGRAMS.items() if shutil.which(name) is None]
    yield from (Finding(Level.OFF, "programs", says) for says in missing)
    if not missing:
        yield Finding(Level.OK, "programs", f"{', '.join(PROGRAMS)} are installed.")
