"""Text in RTF, as Outlook keeps it: packed (LZFu, MS-OXRTFCP), and with the HTML of the mail in it (MS-OXRTFEX)."""

import codecs
import re
import struct
from dataclasses import dataclass

from loket.mail.rules.html import text_of_html

PACKED, PLAIN = b"LZFu", b"MELA"
# What both sides have in their window before the first byte (MS-OXRTFCP 2.1.2.1).
BEGIN = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u"
    rb"\tab\tx"
)
WINDOW = 4096
MOST = 500_000  # bytes of RTF; what is longer is cut
DEEPEST = 500
TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.S
)
SIGNS = {
    b"par": "\n",
    b"line": "\n",
    b"tab": "\t",
    b"lquote": "\u2018",
    b"rquote": "\u2019",
    b"ldblquote": "\u201c",
    b"rdblquote": "\u201d",
    b"bullet": "\u2022",
    b"endash": "\u2013",
    b"emdash": "\u2014",
}
ESCAPED = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\xa0", b"_": "-", b"\n": "\n", b"\r": "\n"}
# Groups that hold no words of the mail.
ASIDE = {b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"header", b"footer", b"listtable"}


def unpacked(raw: bytes) -> bytes:
    """The RTF itself, at most so much as we read; empty when it is none. Two bytes give at most seventeen."""
    if len(raw) < 16:
        return b""
    told, size, kind = *struct.unpack_from("<II", raw), raw[8:12]
    if kind == PLAIN:
        return raw[16 : 16 + min(size, MOST)]
    return _unpacked(raw[16 : told + 4], min(size, MOST)) if kind == PACKED else b""


def _unpacked(raw: bytes, most: int) -> bytes:
    """A byte of signs, the lowest first: 0 is a byte as it is, 1 a place in the window with a length."""
    window, at, made, read = bytearray(BEGIN.ljust(WINDOW, b"\0")), len(BEGIN), bytearray(), 0
    while read < len(raw) and len(made) < most:
        signs, read = raw[read], read + 1
        for bit in range(8):
            piece = raw[read : read + (2 if signs >> bit & 1 else 1)]
            read += len(piece)
            if not piece or (signs >> bit & 1 and len(piece) < 2):
                return bytes(made[:most])
            if not signs >> bit & 1:
                copied = piece
            else:
                place, length = piece[0] << 4 | piece[1] >> 4, (piece[1] & 15) + 2
                if place == at:
                    return bytes(made[:most])
                copied = b""
            for step in range(len(copied) or length):
                byte = copied[0] if copied else window[(place + step) % WINDOW]
                made.append(byte)
                window[at] = byte
                at = (at + 1) % WINDOW
    return bytes(made[:most])


def text_of_rtf(rtf: bytes) -> str:
    """The words; of HTML in it those of that HTML."""
    reader = _Reader()
    for found in TOKEN.finditer(rtf[:MOST]):
        if not reader.take(found):
            break
    said = reader.said()
    return text_of_html(said) if reader.of_html else re.sub(r"\n{3,}", "\n\n", said.replace("\0", "")).strip()


@dataclass(slots=True)
class _State:
    """Of a group: whether it is left out, whether it is a tag of the HTML, and how many signs stand for a \\u."""

    aside: bool = False
    tag: bool = False
    only_rtf: bool = False
    stand_ins: int = 1


class _Reader:
    def __init__(self) -> None:
        self.made: list[str] = []
        self.waiting = bytearray()  # bytes of one sign can stand one after another
        self.groups, self.now = list[_State](), _State()
        self.codec, self.of_html = "cp1252", False
        self.left_out, self.starred = 0, False

    def said(self) -> str:
        self._decode()
        return "".join(self.made)

    def take(self, found: re.Match[bytes]) -> bool:
        """False where it makes no sense to go on."""
        word, number, code, escaped, brace, text = found.groups()
        if brace == b"{":
            self.groups.append(self.now)
            self.now, self.left_out = _State(**{name: getattr(self.now, name) for name in _State.__slots__}), 0
            return len(self.groups) < DEEPEST
        if brace == b"}":
            if not self.groups:
                return False
            self.now, self.left_out, self.starred = self.groups.pop(), 0, False
        elif word is not None:
            self._word(word, int(number) if number is not None else None)
        elif code is not None:
            self._bytes(bytes.fromhex(code.decode()))
        elif escaped == b"*":
            self.starred = True
        elif escaped is not None:
            self._sign(ESCAPED.get(escaped, ""))
        elif text is not None:
            self._bytes(text)
        return True

    def _word(self, word: bytes, number: int | None) -> None:
        if self.starred:
            self.starred = False
            self.now.tag = self.of_html and word == b"htmltag"
            self.now.aside = not self.now.tag
        elif word in ASIDE:
            self.now.aside = True
        elif word == b"fromhtml":
            self.of_html = number != 0
        elif word == b"htmlrtf":
            self.now.only_rtf = number != 0
        elif word == b"ansicpg" and number:
            self.codec = _codec(number)
        elif word == b"uc" and number is not None:
            self.now.stand_ins = max(0, min(number, 10))
        elif word == b"u" and number is not None:
            self._sign(chr(number % 65536) if not 0xD800 <= number % 65536 < 0xE000 else "\ufffd")
            self.left_out = self.now.stand_ins
        elif word in SIGNS:
            self._sign(SIGNS[word])

    def _bytes(self, data: bytes) -> None:
        dropped = min(self.left_out, len(data))
        self.left_out -= dropped
        if self._counts():
            self.waiting += data[dropped:]

    def _sign(self, sign: str) -> None:
        if self.left_out:
            self.left_out -= 1
        elif self._counts():
            self._decode()
            self.made.append(sign)

    def _counts(self) -> bool:
        return not self.now.aside and (self.now.tag or not (self.of_html and self.now.only_rtf))

    def _decode(self) -> None:
        if self.waiting:
            self.made.append(self.waiting.decode(self.codec, "replace"))
            self.waiting.clear()


def _codec(number: int) -> str:
    name = "utf-8" if number == 65001 else f"cp{number}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
