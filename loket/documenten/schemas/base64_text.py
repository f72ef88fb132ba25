"""Base64 inside a JSON text, decoded while it comes in."""

import re
from binascii import Error, a2b_base64

from loket.kernel.wire import Fault
from loket.outside.opslag import Draft

# JSON writers may escape "/" and "+", and MIME breaks its lines.
ESCAPED = re.compile(rb"\\(?:u00([0-9a-fA-F]{2})|([/nrt]))")
UNFINISHED = re.compile(rb"\\(?:u[0-9a-fA-F]{0,3})?\Z")
MEANS = {b"/": b"/", b"n": b"", b"r": b"", b"t": b""}
BLANKS = b"\r\n\t "
ALPHABET = re.compile(rb"[A-Za-z0-9+/=]*")
SHORT = 1000
INVALID = Fault("inhoud", "invalid-base64", "De inhoud is geen geldige base64-tekst.")
CUT_OFF = Fault("inhoud", "incorrect-base64-padding", "De base64-tekst van de inhoud is niet compleet.")


class Base64Text:
    """Writes what it decodes to the draft. The first fault is remembered, and the rest then skipped."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.fault: Fault | None = None
        self._waiting = b""  # too short to decode, or half an escape
        self._padded = False
        self._start = b""

    @property
    def short(self) -> str:
        """The text itself, when it is so short that it might be an address."""
        return self._start.decode("ascii", "replace").replace("\\/", "/") if len(self._start) <= SHORT else ""

    def write(self, text: bytes) -> None:
        if len(self._start) <= SHORT:
            self._start += text[: SHORT + 1]
        if self.fault or not text:
            return
        text, unfinished = self._waiting + text, b""
        if b"\\" in text:
            if found := UNFINISHED.search(text):
                text, unfinished = text[: found.start()], text[found.start() :]
            text = ESCAPED.sub(_unescaped, text)
        text = text.translate(None, BLANKS)
        whole = len(text) - len(text) % 4
        self._decode(text[:whole])
        self._waiting = text[whole:] + unfinished

    def end(self) -> None:
        if self._waiting and not self.fault:
            self.fault = CUT_OFF if ALPHABET.fullmatch(self._waiting) else INVALID

    def _decode(self, text: bytes) -> None:
        if not text:
            return
        try:
            if self._padded:
                raise Error
            self.draft.write(a2b_base64(text, strict_mode=True))
        except (Error, ValueError):
            self.fault = INVALID
        self._padded = text.endswith(b"=")


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)]) if found[1] else MEANS[found[2]]
