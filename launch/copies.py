"""A backup as one file: a tar with what is in it, the dump of the database, the files, and the digest of each.

Encrypted it is a file of age (age-encryption.org), which other programs can open too.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pyrage

from launch.trouble import Trouble

ABOUT, DATABASE, FILES, DIGESTS = "about.json", "database.dump", "files/", "digests.json"
AGE = b"age-encryption.org/"
PIECE = 1 << 20


class Packing:
    """Writes a backup, and remembers the digest of what goes in."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self.tar, self.digests = tar, dict[str, str]()

    def tell(self, about: dict[str, Any]) -> None:
        self._add_bytes(ABOUT, json.dumps(about, indent=1).encode())

    def add(self, path: Path, name: str) -> None:
        """A file that goes while we look is not there any more: its row is gone too."""
        try:
            content = open(path, "rb")  # noqa: SIM115 - closed below
        except FileNotFoundError:
            return
        with content:
            told = self.tar.gettarinfo(arcname=name, fileobj=content)
            reading = Digesting(content)
            self.tar.addfile(told, reading)
            self.digests[name] = reading.digest.hexdigest()

    def close(self) -> None:
        self._add_bytes(DIGESTS, json.dumps(self.digests).encode())

    def _add_bytes(self, name: str, content: bytes) -> None:
        told = tarfile.TarInfo(name)
        told.size, told.mode = len(content), 0o600
        self.tar.addfile(told, io.BytesIO(content))


class Digesting(io.RawIOBase):
    """Reads on, and knows the digest of what went by."""

    def __init__(self, content: IO[bytes]) -> None:
        self.content, self.digest = content, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self.content.read(size)
        self.digest.update(piece)
        return piece


@contextmanager
def packing(place: Path, recipients: list[str]) -> Iterator[Packing]:
    """The file has its name when all of it is on disk; who is stopped before leaves none."""
    half = place.with_name(f"{place.name}.part")
    with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        try:
            with _sealed(out, recipients) as into, tarfile.open(fileobj=into, mode="w|") as tar:
                pack = Packing(tar)
                yield pack
                pack.close()
            out.flush()
            os.fsync(out.fileno())
        except BaseException:
            half.unlink(missing_ok=True)
            raise
    half.rename(place)


@contextmanager
def _sealed(out: IO[bytes], recipients: list[str]) -> Iterator[IO[bytes]]:
    """What is written here goes out, encrypted for who may read it."""
    if not recipients:
        yield out
        return
    try:
        keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
    except pyrage.RecipientError:
        raise Trouble("A recipient is a public key of age: it begins with age1.") from None
    read_end, write_end = os.pipe()
    faults: list[BaseException] = []

    def seal() -> None:
        try:
            with open(read_end, "rb") as clear:
                pyrage.encrypt_io(clear, out, keys)
        except BaseException as fault:
            faults.append(fault)

    sealing = threading.Thread(target=seal)
    sealing.start()
    try:
        with open(write_end, "wb") as into:
            yield into
    finally:
        sealing.join()
        if faults:  # such as a full disk; that we then could not write on is no news
            raise faults[0]


@contextmanager
def clear(place: Path, identity: Path | None, room: Path) -> Iterator[Path]:
    """The tar itself; of an encrypted backup a copy in `room`, which goes when the block ends."""
    with place.open("rb") as content:
        sealed = content.read(len(AGE)) == AGE
    if not sealed:
        yield place
        return
    if identity is None:
        raise Trouble("This backup is encrypted. Name the file with the key: --identity FILE")
    opened = room / "opened.tar"
    try:
        keys = [pyrage.x25519.Identity.from_str(line) for line in _lines(identity)]
        with place.open("rb") as content, open(os.open(opened, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as out:
            pyrage.decrypt_io(content, out, keys)
    except (pyrage.IdentityError, pyrage.DecryptError):
        raise Trouble(f"The key in {identity} does not open this backup.") from None
    yield opened
    opened.unlink()


def _lines(identity: Path) -> list[str]:
    lines = [line.strip() for line in identity.read_text().splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def unpack(tar_file: Path, room: Path) -> dict[str, Any]:
    """Everything in it below `room`, each with the digest that it had; gives what the backup tells of itself."""
    found: dict[str, str] = {}
    try:
        with tarfile.open(tar_file, "r|") as tar:
            for member in tar:
                if content := tar.extractfile(member):
                    found[member.name] = _unpacked(content, room, member.name)
        about, digests = (json.loads((room / name).read_text()) for name in (ABOUT, DIGESTS))
    except (tarfile.TarError, OSError, ValueError) as error:
        raise Trouble(f"This is no whole backup of Loket: {error}") from None
    wrong = [name for name, digest in digests.items() if found.get(name) != digest]
    if wrong:
        raise Trouble(f"{len(wrong)} files of the backup are not what they were, such as {wrong[0]}.")
    return dict(about)


def _unpacked(content: IO[bytes], room: Path, name: str) -> str:
    """Below the room and nowhere else; gives its digest."""
    place = (room / name).resolve()
    if not place.is_relative_to(room.resolve()):
        raise tarfile.TarError(f"{name} leads out of the backup")
    place.parent.mkdir(parents=True, exist_ok=True)
    reading = Digesting(content)
    with place.open("xb") as out:
        shutil.copyfileobj(reading, out, PIECE)
    return reading.digest.hexdigest()
