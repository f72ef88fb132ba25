"""A body with a document in it, read as it comes in: the content goes to a draft, piece by piece, and never as a whole
into memory; everything else stays small and is checked as any other body.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from msgspec import DecodeError
from msgspec.json import decode

from loket.documenten.schemas.base64_text import Base64Text
from loket.kernel.wire import Fault, WrongBody
from loket.outside.opslag import CHUNK, Draft

MOST_TOLD = 1024 * 1024  # bytes beside the content
LONGEST_ADDRESS = 1000
SPACE = re.compile(rb"[^ \t\r\n]")
IN_TEXT = re.compile(rb'["\\]')
IN_NEST = re.compile(rb'["{}\[\]]')
AFTER_VALUE = re.compile(rb"[,}\]\s]")


@dataclass(slots=True)
class Arrived:
    """`told` is the JSON with an empty text in the place of the content. `text` is that text when it was short."""

    told: bytes
    draft: Draft | None
    fault: Fault | None = None
    text: str = ""


class TooMuch(Exception):
    """More than we take."""


class Arriving:
    """Walks over a JSON object once, with one piece of it in memory.

    It only finds the field `inhoud`; whether the rest is good JSON is seen when that is decoded.
    """

    def __init__(self, read: Callable[[int], bytes], draft: Callable[[], Draft], *, most: int) -> None:
        self.read, self.new_draft, self.left = read, draft, most
        self.piece, self.at = b"", 0
        self.told = bytearray()
        self.content: Base64Text | None = None

    def all(self) -> Arrived:
        """Raises WrongBody when it is no JSON object, TooMuch when it is too large. The draft is the caller's."""
        try:
            self._object()
            while self._more():
                self._copy(len(self.piece) - self.at)
        except BaseException:
            if self.content:
                self.content.draft.close()
            raise
        if self.content is None:
            return Arrived(bytes(self.told), None)
        return Arrived(bytes(self.told), self.content.draft, self.content.fault, self.content.short)

    def _object(self) -> None:
        if self._next() != b"{":
            raise wrong()
        self._copy(1)
        more = self._next() != b"}"
        while more:
            name = self._name()
            if self._next() == b'"' and name == "inhoud":
                self._content()
            else:
                self._value()
            more = self._next() == b","
            self._copy(int(more))
        self._copy(1)

    def _name(self) -> str:
        if self._next() != b'"':
            raise wrong()
        start = len(self.told)
        self._text()
        try:
            name = decode(bytes(self.told[start:]), type=str)
        except (DecodeError, UnicodeError):
            raise wrong() from None
        if self._next() != b":":
            raise wrong()
        self._copy(1)
        return name

    def _value(self) -> None:
        first = self._next()
        if first == b'"':
            self._text()
        elif first in (b"{", b"["):
            self._nest()
        else:
            self._copy_to(AFTER_VALUE, also=False)

    def _nest(self) -> None:
        """An object or a list, however deep."""
        depth = 0
        while True:
            self._copy_to(IN_NEST, also=False)
            sign = self.piece[self.at : self.at + 1]
            if sign == b'"':
                self._text()
                continue
            self._copy(1)
            depth += 1 if sign in (b"{", b"[") else -1
            if not depth:
                return

    def _text(self) -> None:
        self._copy(1)
        while True:
            self._copy_to(IN_TEXT)
            if self.told[-1:] == b'"':
                return
            self._copy(1)

    def _content(self) -> None:
        if self.content:
            raise WrongBody([Fault("inhoud", "invalid", "Stuur de inhoud één keer.")])
        self.told += b'""'
        self.content = Base64Text(self.new_draft())
        self.at += 1
        while (end := self.piece.find(b'"', self.at)) < 0:
            self.content.write(self.piece[self.at :])
            self.at = len(self.piece)
            if not self._more():
                raise wrong()
        self.content.write(self.piece[self.at : end])
        self.content.end()
        self.at = end + 1

    # -- One piece in memory -----------------------------------------------------------------------------------------

    def _more(self) -> bool:
        """The next piece, behind what was not used yet."""
        new = self.read(CHUNK)
        self.left -= len(new)
        if self.left < 0:
            raise TooMuch
        self.piece, self.at = self.piece[self.at :] + new, 0
        return bool(new)

    def _next(self) -> bytes:
        """The first byte that is no blank; it stays where it is."""
        self._copy_to(SPACE, also=False)
        return self.piece[self.at : self.at + 1]

    def _copy_to(self, sign: re.Pattern[bytes], *, also: bool = True) -> None:
        """Take over everything before this sign, and the sign itself too."""
        while not (found := sign.search(self.piece, self.at)):
            self._copy(len(self.piece) - self.at)
            if not self._more():
                raise wrong()
        self._copy(found.start() - self.at + also)

    def _copy(self, size: int) -> None:
        while len(self.piece) - self.at < size:
            if not self._more():
                raise wrong()
        self.told += self.piece[self.at : self.at + size]
        self.at += size
        if len(self.told) > MOST_TOLD:
            raise TooMuch


def wrong() -> WrongBody:
    return WrongBody([Fault("", "parse_error", "Dit is geen geldige JSON.")])
