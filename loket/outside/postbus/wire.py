"""The line to a mailbox: what comes in during one step of ours is of a bounded size, and there within a bounded time.

The library waits for each piece anew, and takes a piece as large as the server says: a server that is broken, or not
the one that we think, would keep a worker and its memory for ever.
"""

import imaplib
import io
import socket
import time
from typing import Any

MB = 1024 * 1024
LONGEST_LINE = 1_000_000  # as the library has it: a server tells of many mails in one
MOST_BYTES = 200 * MB  # in one step: the largest mail, with what stands around it
SECONDS = 600.0  # for one step, such as one mail


class Step:
    """What may still come in now, and until when."""

    def __init__(self) -> None:
        self.begin()

    def begin(self, seconds: float | None = None) -> None:
        self.until, self.left = time.monotonic() + (SECONDS if seconds is None else seconds), MOST_BYTES

    def take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise imaplib.IMAP4.abort("too much at once")

    def seconds(self, longest: float) -> float:
        left = min(self.until - time.monotonic(), longest)
        if left <= 0:
            raise TimeoutError
        return left


class Source(io.RawIOBase):
    def __init__(self, line: socket.socket, step: Step, timeout: float) -> None:
        self.line, self.step, self.timeout = line, step, timeout

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        self.line.settimeout(self.step.seconds(self.timeout))
        size = self.line.recv_into(buffer)
        self.step.take(size)
        return size


class Bounded(imaplib.IMAP4):
    """Beside the class of the library: `class Wire(Bounded, IMAP4_SSL)`."""

    def __init__(self, host: str, port: int, *, timeout: float, **told: Any) -> None:
        self.step, self.longest = Step(), timeout
        self.read_from: socket.socket | None = None
        super().__init__(host, port, timeout=timeout, **told)

    def read(self, size: int) -> bytes:
        if size > self.step.left:
            raise self.abort("too much at once")
        return self._reader().read(size)

    def readline(self) -> bytes:
        line = self._reader().readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise self.abort("a line without end")
        return line

    def _reader(self) -> "io.BufferedReader[Source]":
        """Anew once the line is encrypted: what came before that is not believed."""
        if self.read_from is not self.sock:
            self.read_from = self.sock
            self.buffered = io.BufferedReader(Source(self.sock, self.step, self.longest))
        return self.buffered


class Plain(Bounded):
    pass


class Tls(Bounded, imaplib.IMAP4_SSL):
    pass
