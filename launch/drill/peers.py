"""The systems of others that a town leans on, as small servers of ours that can go away: mail out, mail in, the BRP."""

import json
import re
import select
import socketserver
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

MESSAGE_ID = re.compile(rb"^message-id:\s*(\S+)", re.IGNORECASE | re.MULTILINE)
FETCHED = re.compile(rb"FETCH (\d+) .*<(\d+)\.(\d+)>")


class Quiet:
    """A line that breaks while the other side is being killed is what a drill is about, no news."""

    daemon_threads, allow_reuse_address, request_queue_size = True, True, 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class Peer:
    """Listens on one port; `down` refuses connections and breaks those that there are, `up` is back on that port."""

    def __init__(self, port: int, kind: type[Any], handler: type[Any]) -> None:
        self.port, self._kind, self._handler = port, kind, handler
        self._server: Any = None
        self._lines: list[Any] = []

    def up(self) -> None:
        if self._server is None:
            self._server = self._kind(("127.0.0.1", self.port), self._handler)
            self._server.peer = self
            threading.Thread(target=self._server.serve_forever, args=[0.05], daemon=True).start()

    def down(self) -> None:
        server, self._server = self._server, None
        if server:
            server.shutdown()
            server.server_close()
            for line in self._lines:
                try:
                    line.shutdown(2)
                except OSError:
                    continue
            self._lines.clear()

    def joins(self, line: Any) -> None:
        self._lines.append(line)


class TcpServer(Quiet, socketserver.ThreadingTCPServer):
    pass


class HttpServer(Quiet, socketserver.ThreadingMixIn, HTTPServer):
    pass


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


class GivesMail(socketserver.StreamRequestHandler):
    """Just enough IMAP (RFC 3501, 2177) for one who reads and waits."""

    def handle(self) -> None:
        peer: MailIn = self.server.peer  # type: ignore[attr-defined]
        peer.joins(self.request)
        self._say(b"* OK ready")
        while line := self.rfile.readline():
            tag, _, rest = line.strip().partition(b" ")
            asked, mails = rest.upper(), dict(peer.mails)
            if asked.startswith(b"CAPABILITY"):
                self._say(b"* CAPABILITY IMAP4rev1 IDLE")
            elif asked.startswith(b"SELECT"):
                self._say(b"* OK [UIDVALIDITY 7] fine")
            elif asked.startswith(b"UID SEARCH"):
                self._say(b"* SEARCH " + b" ".join(b"%d" % uid for uid in sorted(mails)))
            elif asked.startswith(b"UID FETCH") and b"SIZE" in asked:
                for number, (uid, raw) in enumerate(sorted(mails.items()), start=1):
                    self._say(b"* %d FETCH (UID %d RFC822.SIZE %d)" % (number, uid, len(raw)))
            elif asked.startswith(b"UID FETCH"):
                self._give(rest, mails)
            elif asked.startswith(b"IDLE"):
                self._wait_for_more(peer)
            self._say(tag + b" OK done")
            if asked.startswith(b"LOGOUT"):
                return

    def _give(self, rest: bytes, mails: dict[int, bytes]) -> None:
        found = FETCHED.search(rest)
        uid, start, most = (int(each) for each in found.groups()) if found else (0, 0, 0)
        part = mails.get(uid, b"")[start : start + most]
        head = b'* 1 FETCH (INTERNALDATE " 3-Mar-2026 10:12:00 +0100" BODY[]<%d> {%d}\r\n' % (start, len(part))
        self.wfile.write(head + part + b" UID %d)\r\n" % uid)

    def _wait_for_more(self, peer: "MailIn") -> None:
        known = len(peer.mails)
        self._say(b"+ idling")
        while not select.select([self.request], [], [], 0.1)[0]:
            if len(peer.mails) != known:
                known = len(peer.mails)
                self._say(b"* %d EXISTS" % known)
        self.rfile.readline()  # DONE, or the end of the line

    def _say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")


class MailIn(Peer):
    """The mailbox of the town. What is put in it is confirmed to who sent it."""

    def __init__(self, port: int) -> None:
        super().__init__(port, TcpServer, GivesMail)
        self.mails: dict[int, bytes] = {}

    def arrives(self, raw: bytes) -> None:
        self.mails[len(self.mails) + 1] = raw


class KnowsPeople(BaseHTTPRequestHandler):
    """Haal Centraal BRP, for one question."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.server.peer.joins(self.request)  # type: ignore[attr-defined]
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        told = json.dumps({"personen": [{"naam": {"voornamen": "Dina", "geslachtsnaam": "Kramer"}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Register(Peer):
    def __init__(self, port: int) -> None:
        super().__init__(port, HttpServer, KnowsPeople)
