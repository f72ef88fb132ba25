"""The mailbox that we read (IMAP)."""

import re
import select
import socketserver

from launch.drill.peers.peer import Peer, TcpServer

FETCHED = re.compile(rb"FETCH (\d+) .*<(\d+)\.(\d+)>")


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
