"""Map tiles pass through us: the tile server never sees a visitor, and what was fetched is kept on disk a while."""

import os
import tempfile
import time
from pathlib import Path

from django.conf import settings

from loket.outside.kaart import NoTile, Tile, map_tiles

FRESH = 30 * 24 * 3600  # seconds
MOST_KEPT = 5_000  # tiles, about 100 MB


def kept_tile(tile: Tile) -> bytes | None:
    """The picture from our disk, when it is fresh."""
    path = _path(tile)
    try:
        return path.read_bytes() if time.time() - path.stat().st_mtime < FRESH else None
    except OSError:
        return None


def fetched_tile(tile: Tile) -> bytes | None:
    """The picture from the tile server; from our disk, however old, when the server gives none."""
    try:
        picture = map_tiles().fetch(tile)
    except NoTile:
        return _old_picture(tile)
    _keep(_path(tile), picture)
    return picture


def sweep_tiles(*, most: int = MOST_KEPT) -> int:
    """Throw away the oldest tiles above the most we keep; answers how many."""
    kept = sorted(_folder().glob("*/*/*.png"), key=lambda path: path.stat().st_mtime)
    gone = kept[: max(0, len(kept) - most)]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "tegels"


def _path(tile: Tile) -> Path:
    return _folder() / str(tile.z) / str(tile.x) / f"{tile.y}.png"


def _old_picture(tile: Tile) -> bytes | None:
    try:
        return _path(tile).read_bytes()
    except OSError:
        return None


def _keep(path: Path, picture: bytes) -> None:
    """Whole or not at all; a full disk costs speed, not the map."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(picture)
        os.replace(name, path)
    except OSError:
        return
