"""A store of files below one folder, with a folder for each day."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from loket.outside.opslag.draft import Draft, sweep
from loket.outside.opslag.faults import NotThere
from loket.outside.opslag.port import Kept


class FileStore:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        _make(folder)

    def draft(self) -> Draft:
        return Draft(self.folder)

    def keep(self, draft: Draft, key: str) -> None:
        """Written out first and named after, so a name never stands on half a file."""
        place = self.folder / key
        draft.finish()
        _make(place.parent)
        if draft.name:
            os.rename(draft.name, place)
            draft.name = ""
        else:
            _name(draft.file.fileno(), place)
        _write_out(place.parent)

    def open(self, key: str, *, start: int = 0, size: int | None = None) -> "Part | IO[bytes]":
        try:
            file = open(self.folder / key, "rb")  # noqa: SIM115 - whoever reads it closes it
        except FileNotFoundError:
            raise NotThere(key) from None
        file.seek(start)
        return file if size is None else Part(file, size)

    def remove(self, key: str) -> None:
        (self.folder / key).unlink(missing_ok=True)

    def kept_in(self, folder: str) -> Iterator[Kept]:
        day = self.folder / folder
        for entry in os.scandir(day) if day.is_dir() else ():
            if entry.is_file():
                yield Kept(f"{folder}/{entry.name}", _changed_at(entry.stat()))

    def folders_in(self, folder: str) -> Iterator[str]:
        above = self.folder / folder
        yield from (entry.name for entry in (os.scandir(above) if above.is_dir() else ()) if entry.is_dir())

    def sweep_drafts(self, before: datetime) -> int:
        return sweep(self.folder, before)


class Part:
    """So many bytes of a file, from where it stands."""

    def __init__(self, file: IO[bytes], size: int) -> None:
        self.file, self.left = file, size

    def read(self, size: int = -1, /) -> bytes:
        data = self.file.read(self.left if size < 0 else min(size, self.left))
        self.left -= len(data)
        return data

    def close(self) -> None:
        self.file.close()


def _make(folder: Path) -> None:
    """The folder, written out up to the first that was there before."""
    if folder.is_dir():
        return
    _make(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    _write_out(folder.parent)


def _name(number: int, place: Path) -> None:
    """Give a nameless file its name. The handle of the folder makes Python follow the link to the open file."""
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.link(f"/proc/self/fd/{number}", place, src_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _write_out(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _changed_at(told: os.stat_result) -> datetime:
    return datetime.fromtimestamp(told.st_mtime, UTC)
