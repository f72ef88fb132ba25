"""The environment variables that Loket runs with when it is not in production."""

import os
import secrets
from pathlib import Path

from launch.places import KEYS, ROOT, keys_in

# The C library gives free memory back at once instead of keeping it for later (glibc; others do not read this).
SPARING = {"MALLOC_ARENA_MAX": "2", "MALLOC_TRIM_THRESHOLD_": "131072", "MALLOC_MMAP_THRESHOLD_": "131072"}


def around_demo(data: Path, database_url: str, port: int) -> dict[str, str]:
    return _loket(
        **keys_in(data),
        LOKET_DEMO="yes",
        LOKET_DATA=str(data),
        LOKET_PUBLIC_URL=f"http://127.0.0.1:{port}",
        DATABASE_URL=database_url,
    )


def around_tests(data: Path, database_url: str) -> dict[str, str]:
    keys = {name: secrets.token_urlsafe(48) for name in KEYS}
    # The workers must give each test the same name, also when a set stands in it.
    return _loket(**keys, LOKET_TESTING="yes", LOKET_DATA=str(data), DATABASE_URL=database_url, PYTHONHASHSEED="0")


def _loket(**values: str) -> dict[str, str]:
    """Ours over the person's own, without what sends a program to another database, or makes it compile all anew."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "PYTHONDONTWRITE"))}
    return {**SPARING, **own, "DJANGO_SETTINGS_MODULE": "loket.settings", "PYTHONPATH": str(ROOT), **values}
