"""The folder that an export is written in: whole when it has its name, and each file with its digest."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from loket.kernel.refusal import Refusal, Refused

DIGESTS, DESCRIPTION = "SHA256SUMS", "datapackage.json"
SIGN = '"name": "loket-uitvoer"'
PIECE = 1 << 20


class Folder:
    """`at` is where it is made; what is written is remembered in the list of digests, not in memory."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self._digests = (at / DIGESTS).open("w", encoding="utf-8")
        self.bytes: dict[str, tuple[int, str]] = {}  # of the tables and resources, not of the files of people
        self.files = 0

    @contextmanager
    def file(self, name: str, *, remember: bool = True) -> Iterator["Writing"]:
        place = self.at / name
        place.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            writing = Writing(out)
            yield writing
        self._digests.write(f"{writing.digest.hexdigest()}  {name}\n")
        if remember:
            self.bytes[name] = writing.size, writing.digest.hexdigest()
        else:
            self.files += 1

    def text(self, name: str, text: str) -> None:
        with self.file(name) as out:
            out.write(text.encode())

    def close(self) -> None:
        self._digests.flush()
        os.fsync(self._digests.fileno())
        self._digests.close()


class Writing:
    def __init__(self, out: IO[bytes]) -> None:
        self.out, self.digest, self.size = out, hashlib.sha256(), 0

    def write(self, piece: bytes) -> None:
        self.out.write(piece)
        self.digest.update(piece)
        self.size += len(piece)


@contextmanager
def new_folder(into: Path) -> Iterator[Folder]:
    """Made beside its place, and put there when all of it is on disk; what an earlier export wrote there then goes.

    Raises Refused when something else stands there: that is never thrown away.
    """
    if not _is_free(into):
        raise Refused(Refusal("not-empty", f"In {into} staat iets anders. Kies een nieuwe of lege map.", "into"))
    half = into.with_name(f"{into.name}.part")
    shutil.rmtree(half, ignore_errors=True)  # of a run that was stopped
    half.mkdir(mode=0o700, parents=True)
    folder = Folder(half)
    try:
        yield folder
        folder.close()
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise
    _put(half, into)


def _is_free(into: Path) -> bool:
    if not into.exists():
        return True
    description = into / DESCRIPTION
    return into.is_dir() and (
        not any(into.iterdir()) or (description.is_file() and SIGN in description.read_text()[:400])
    )


def _put(half: Path, into: Path) -> None:
    old = into.with_name(f"{into.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if into.exists():
        into.rename(old)
    half.rename(into)
    shutil.rmtree(old, ignore_errors=True)
