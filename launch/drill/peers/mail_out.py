"""The mail server that takes what we send."""

import re
import socketserver
from collections import Counter
from typing import ClassVar

from launch.drill.peers.peer import Peer, TcpServer

MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


class TakesMail(socketserver.StreamRequestHandler):
    """One connection (RFC 5321), of a client that makes no mistakes. Each mail takes a moment, as in life."""

    answers: ClassVar = {b"DATA": b"354 go on", b"QUIT": b"221 bye"}

    def handle(self) -> None:
        peer = self.server.peer  # type: ignore[attr-defined]
        peer.joins(self.request)
        self._say(b"220 here")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            self._say(self.answers.get(verb, b"250 ok"))
            if verb == b"DATA":
                peer.keep(self._mail())
                self._say(b"250 kept")
            if verb == b"QUIT":
                return

    def _mail(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                raise ConnectionResetError  # half a mail is none
            lines.append(line)
        return b"".join(lines)

    def _say(self, answer: bytes) -> None:
        self.wfile.write(answer + b"\r\n")


class MailOut(Peer):
    """`came` counts how often each mail came, by its Message-ID."""

    def __init__(self, port: int) -> None:
        super().__init__(port, TcpServer, TakesMail)
        self.came: Counter[str] = Counter()

    def keep(self, mail: bytes) -> None:
        found = MESSAGE_ID.search(mail)
        self.came[found.group(1).decode() if found else ""] += 1
