"""CSV as towns and their systems write it: `;`, `,` or tab, UTF-8 or Windows. A broken line never swallows the next."""

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator
from typing import IO

from loket.kernel.sheet import unguarded
from loket.meldingen.foreign.wrong import LONGEST, WrongFile
from loket.meldingen.rules.foreign_line import REPORTED, ForeignLine

DELIMITERS = ";,\t"
MOST_LINES_IN_ONE = 200  # a description may have line breaks
PIECE = 1024 * 1024
QUOTES = "De aanhalingstekens in deze regel kloppen niet."
TOO_LONG = f"Deze regel is langer dan {LONGEST} tekens. Hier staat alleen het begin."
TOO_MANY = "Deze regel heeft meer vakken dan de eerste regel."
NO_HEAD = "De eerste regel moet de namen van de kolommen hebben."


def read_csv(file: IO[bytes]) -> tuple[tuple[str, ...], Iterator[ForeignLine]]:
    """The names of the columns, and the lines. Raises WrongFile. The file is closed when nobody reads on."""
    text = io.TextIOWrapper(file, encoding=_encoding_of(file), newline="")
    first = text.readline(LONGEST)
    delimiter = max(DELIMITERS, key=first.count)
    try:
        head = next(csv.reader([first], delimiter=delimiter, strict=True), [])
    except csv.Error:
        raise WrongFile(NO_HEAD) from None
    if "\0" in first or len(first) >= LONGEST or not any(title.strip() for title in head):
        raise WrongFile(NO_HEAD)
    kept = [place for place, title in enumerate(head) if title.strip().lower() not in REPORTED]
    return tuple(head[place] for place in kept), _lines(text, delimiter, len(head), kept)


def _lines(text: io.TextIOWrapper, delimiter: str, width: int, kept: list[int]) -> Iterator[ForeignLine]:
    feed = _Feed(text)
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        number = feed.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooMuch):
            first = feed.only_first()
            yield ForeignLine(number, (), TOO_LONG if isinstance(first, _Long) else QUOTES, first.rstrip("\r\n"))
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > width and any(cells[width:]):
            yield ForeignLine(number, (), TOO_MANY, feed.as_it_stands())
        else:
            yield ForeignLine(number, tuple(unguarded(cells[place]) for place in kept if place < len(cells)))


class _TooMuch(Exception):
    """So much in one line that a quote must have stayed open."""


class _Long(str):
    """The begin of a line that is too long to hold."""


class _Feed:
    """Gives the csv reader one line of the file at a time, and can take lines back."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text, self._back, self._used = text, deque[str](), list[str]()
        self._size, self._number = 0, 2

    def begin(self) -> int:
        """The number of the line that comes now."""
        self._number += len(self._used)
        self._used, self._size = [], 0
        return self._number

    def only_first(self) -> str:
        """Only the first of the lines that were used is spoilt; the others are read again."""
        self._back.extendleft(reversed(self._used[1:]))
        del self._used[1:]
        return self._used[0] if self._used else ""

    def as_it_stands(self) -> str:
        return "".join(self._used).rstrip("\r\n")

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else self._read()
        self._used.append(line)
        self._size += len(line)
        if isinstance(line, _Long) or len(self._used) > MOST_LINES_IN_ONE or self._size > LONGEST:
            raise _TooMuch
        return line

    def _read(self) -> str:
        line = self._text.readline(LONGEST)
        if not line:
            raise StopIteration
        if len(line) < LONGEST or line.endswith(("\n", "\r")):
            return line
        while (rest := self._text.readline(LONGEST)) and not rest.endswith(("\n", "\r")):
            pass
        return _Long(line)


def _encoding_of(file: IO[bytes]) -> str:
    """UTF-8 when the whole file is; else Windows, as Excel writes it."""
    for encoding in ("utf-8-sig", "cp1252"):
        file.seek(0)
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            while piece := file.read(PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        file.seek(0)
        return encoding
    raise WrongFile("Deze tekens kunnen wij niet lezen. Bewaar het bestand als CSV UTF-8.")
