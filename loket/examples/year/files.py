"""Files of the year: many at once are not written out one by one, for a demo may be made again."""

from functools import cache
from pathlib import Path

from loket.outside.opslag import store
from loket.outside.opslag.files import FileStore


def keep(key: str, raw: bytes) -> str:
    """Gives its key."""
    one = store()
    if isinstance(one, FileStore):
        folder, _, name = key.rpartition("/")
        with open(f"{_made(one.folder / folder)}/{name}", "wb") as file:
            file.write(raw)
    else:
        with one.draft() as draft:
            draft.write(raw)
            one.keep(draft, key)
    return key


@cache
def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
