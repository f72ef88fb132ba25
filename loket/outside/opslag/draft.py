"""Content on its way in: hashed and counted while it is written to a file that has no name yet."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from loket.outside.opslag.faults import StoreDown

CHUNK = 256 * 1024
PREFIX = ".concept-"


class Draft:
    """A file in `folder` that is gone when its process ends, however it ends, unless a store gives it a name.

    Where the file system knows no nameless files, it is called `.concept-…`, and is swept when it was left behind.
    """

    def __init__(self, folder: Path) -> None:
        self.size = 0
        self._hash = hashlib.sha256()
        self.name = ""
        self.file: IO[bytes] = self._nameless(folder)

    def write(self, data: bytes) -> None:
        self._hash.update(data)
        self.size += len(data)
        try:
            self.file.write(data)
        except OSError as error:
            raise StoreDown(error.strerror) from None

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()

    def finish(self) -> None:
        """Everything on disk."""
        try:
            self.file.flush()
            os.fdatasync(self.file.fileno())
        except OSError as error:
            raise StoreDown(error.strerror) from None

    def again(self) -> IO[bytes]:
        """The file, to be read from its beginning."""
        self.file.flush()
        self.file.seek(0)
        return self.file

    def parts(self) -> Iterator[bytes]:
        """The same, piece by piece."""
        file = self.again()
        return iter(lambda: file.read(CHUNK), b"")

    def close(self) -> None:
        with suppress(OSError):  # what a full disk could not take
            self.file.close()
        if self.name:
            Path(self.name).unlink(missing_ok=True)
            self.name = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _nameless(self, folder: Path) -> IO[bytes]:
        try:
            number = os.open(folder, os.O_TMPFILE | os.O_RDWR | os.O_CLOEXEC, 0o600)
        except (OSError, AttributeError):  # a file system or a system that has no such files
            number, self.name = tempfile.mkstemp(prefix=PREFIX, dir=folder)
        return open(number, "w+b", buffering=CHUNK)


def sweep(folder: Path, before: datetime) -> int:
    """Throw away drafts with a name that nobody has written to since then."""
    left = [each for each in folder.glob(f"{PREFIX}*") if each.stat().st_mtime < before.timestamp()]
    for each in left:
        each.unlink(missing_ok=True)
    return len(left)
