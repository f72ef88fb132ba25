"""ClamAV's clamd, by its own protocol: INSTREAM, over TCP or a socket in the file system."""

import re
import socket
import struct
import time
from collections.abc import Iterable

from loket.outside.virusscanner import ScannerDown, Verdict

TIMEOUT = 30.0
PIECE = 256 * 1024
MOST_ANSWER = 1000
FOUND = re.compile(r"stream: (?P<virus>.{1,200}) FOUND")


class Clamd:
    """`place` is "host:port" or the path of a socket."""

    def __init__(self, place: str, *, timeout: float = TIMEOUT) -> None:
        self.place, self.timeout = place, timeout

    def scan(self, parts: Iterable[bytes]) -> Verdict:
        try:
            with self._connected() as wire:
                return self._verdict(self._asked(wire, parts))
        except (OSError, ValueError) as error:
            raise ScannerDown(type(error).__name__) from None

    def _connected(self) -> socket.socket:
        if self.place.startswith("/"):
            wire = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            wire.settimeout(self.timeout)
            wire.connect(self.place)
            return wire
        host, _, port = self.place.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=self.timeout)

    def _asked(self, wire: socket.socket, parts: Iterable[bytes]) -> str:
        """Each piece with its length before it; a length of nothing ends it. Above its limit clamd hangs up."""
        wire.sendall(b"zINSTREAM\0")
        for part in parts:
            for at in range(0, len(part), PIECE):
                piece = part[at : at + PIECE]
                wire.sendall(struct.pack(">I", len(piece)) + piece)
        wire.sendall(struct.pack(">I", 0))
        answer, until = b"", time.monotonic() + self.timeout
        while b"\0" not in answer and len(answer) < MOST_ANSWER and (more := wire.recv(256)):
            answer += more
            wire.settimeout(max(0.01, until - time.monotonic()))
        return answer.rstrip(b"\0").decode("utf-8", "replace").strip()

    def _verdict(self, answer: str) -> Verdict:
        if answer == "stream: OK":
            return Verdict()
        if found := FOUND.fullmatch(answer):
            return Verdict(found["virus"])
        raise ScannerDown("no verdict")  # too large, or a fault of its own
