"""A file of folders and streams in one (MS-CFB): what .msg files are made of. What is broken ends it."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
FOLDER, STREAM, ROOT = 1, 2, 5
LAST = 0xFFFFFFFA  # from here on a number of a sector says something else
SMALL = 4096  # below it a stream lies in the stream of small ones
MOST_ENTRIES = 20_000


class Broken(ValueError):
    """It is no such file, or what it points at is not there."""


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


@dataclass(slots=True)
class Folder:
    """What is in it, by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    folders: dict[str, "Folder"] = field(default_factory=dict)


def read_compound(raw: bytes) -> Folder:
    """Raises Broken."""
    try:
        return _Reader(raw).folder(0)
    except (struct.error, IndexError, ValueError, RecursionError) as error:
        raise Broken from error


class _Reader:
    def __init__(self, raw: bytes) -> None:
        if raw[:8] != SIGNATURE:
            raise Broken
        self.raw = raw
        large, small = struct.unpack_from("<HH", raw, 30)
        if large not in (9, 12) or small != 6:
            raise Broken
        self.sector = 1 << large
        first_entry, first_small = struct.unpack_from("<I", raw, 48)[0], struct.unpack_from("<I", raw, 60)[0]
        self.table = self._numbers(b"".join(self._sector(each) for each in self._table_sectors()))
        self.entries = [self._entry(each) for each in _cut(self._long(first_entry), 128)][:MOST_ENTRIES]
        self.small_table = self._numbers(self._long(first_small))
        self.small = self._long(self.entries[0].start)
        self.seen: set[int] = set()
        self.left = len(raw)  # no sector belongs to two streams, so together they are no longer than the file

    def folder(self, number: int) -> Folder:
        """Each entry belongs to one folder: who is met a second time makes a circle."""
        found, waiting = Folder(), [self.entries[number].child]
        while waiting:
            at = waiting.pop()
            if at >= LAST:
                continue
            if at in self.seen:
                raise Broken
            self.seen.add(at)
            entry = self.entries[at]
            waiting += [entry.left, entry.right]
            if entry.kind == STREAM:
                found.streams[entry.name] = self._content(entry)
            elif entry.kind == FOLDER:
                found.folders[entry.name] = self.folder(at)
        return found

    def _content(self, entry: Entry) -> bytes:
        self.left -= entry.size
        if self.left < 0:
            raise Broken
        if entry.size >= SMALL:
            return self._long(entry.start, -(-entry.size // self.sector))[: entry.size]
        chain = islice(_chain(entry.start, self.small_table), -(-entry.size // 64))
        return b"".join(self.small[at * 64 : at * 64 + 64] for at in chain)[: entry.size]

    def _long(self, start: int, most: int | None = None) -> bytes:
        return b"".join(self._sector(at) for at in islice(_chain(start, self.table), most))

    def _sector(self, number: int) -> bytes:
        return self.raw[(number + 1) * self.sector : (number + 2) * self.sector]

    def _table_sectors(self) -> list[int]:
        """The first 109 stand in the head, more in sectors of their own; each of these ends with the next one."""
        found = list(struct.unpack_from("<109I", self.raw, 76))
        at, seen = struct.unpack_from("<I", self.raw, 68)[0], set[int]()
        while at < LAST:
            if at in seen:
                raise Broken
            seen.add(at)
            *more, at = self._numbers(self._sector(at))
            found += more
        return [each for each in found if each < LAST]

    @staticmethod
    def _numbers(raw: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4])

    @staticmethod
    def _entry(raw: bytes) -> Entry:
        length = min(struct.unpack_from("<H", raw, 64)[0], 64)
        name = raw[: max(0, length - 2)].decode("utf-16-le", "replace")
        left, right, child = struct.unpack_from("<III", raw, 68)
        start, size = struct.unpack_from("<IQ", raw, 116)
        return Entry(name, raw[66], left, right, child, start, size & 0xFFFFFFFF)


def _chain(start: int, table: tuple[int, ...]) -> Iterator[int]:
    at, steps = start, 0
    while at < LAST:
        if steps > len(table):
            raise Broken
        yield at
        at, steps = table[at], steps + 1


def _cut(raw: bytes, size: int) -> Iterator[bytes]:
    return (raw[at : at + size] for at in range(0, len(raw) - size + 1, size))
