"""When rights last changed: each process of this machine sees it, and forgets what it remembered of tokens."""

from pathlib import Path

from django.conf import settings
from django.db import transaction


def rights_changed() -> None:
    """After the commit everything that was remembered is old."""
    transaction.on_commit(_stamp)


def last_change() -> int:
    """A number that is another one after each change."""
    try:
        return _place().stat().st_mtime_ns
    except OSError:
        return 0


def _stamp() -> None:
    place = _place()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"")
    place.touch()


def _place() -> Path:
    return Path(settings.DATA_DIR) / "autorisaties-gewijzigd"
