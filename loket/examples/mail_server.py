"""A mail server for measurements: it takes every mail, keeps its Message-ID, and delivers nothing."""

import re
import socketserver
import threading
import time
from collections import Counter
from typing import ClassVar

MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


class Conversation(socketserver.StreamRequestHandler):
    """One connection (RFC 5321), of a client that makes no mistakes."""

    server: "MailServer"
    answers: ClassVar = {b"DATA": b"354 go on", b"QUIT": b"221 bye"}

    def handle(self) -> None:
        self._say(b"220 here")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            self._say(self.answers.get(verb, b"250 ok"))
            if verb == b"DATA":
                self.server.keep(self._mail())
                self._say(b"250 kept")
            if verb == b"QUIT":
                return

    def _mail(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        return b"".join(lines)

    def _say(self, answer: bytes) -> None:
        self.wfile.write(answer + b"\r\n")


class MailServer(socketserver.ThreadingTCPServer):
    """`came` counts how often each mail came: a second time is a double. In a `with` it answers."""

    allow_reuse_address, daemon_threads, request_queue_size = True, True, 64

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", port), Conversation)
        self.came: Counter[bytes] = Counter()
        self.latest = 0.0  # when the last mail came that had not come before, by the stopwatch
        self.changed = threading.Condition()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def keep(self, mail: bytes) -> None:
        found = MESSAGE_ID.search(mail)
        with self.changed:
            if found is None or found.group(1) not in self.came:
                self.latest = time.perf_counter()
            self.came[found.group(1) if found else b""] += 1
            self.changed.notify_all()

    def wait_for(self, count: int, *, seconds: float) -> bool:
        """True when so many different ones came."""
        with self.changed:
            return self.changed.wait_for(lambda: len(self.came) >= count, seconds)

    @property
    def doubles(self) -> int:
        return sum(self.came.values()) - len(self.came)

    def server_close(self) -> None:
        self.shutdown()
        super().server_close()
