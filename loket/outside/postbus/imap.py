"""A mailbox over IMAP (RFC 3501), with IDLE where the server has it (RFC 2177). We read, and only mark as seen."""

import imaplib
import re
import select
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from loket.outside.postbus.port import Arrived, Mail, Place, PostbusUnreachable, TooLarge
from loket.outside.postbus.wire import SECONDS, Bounded, Plain, Tls

TIMEOUT = 60.0
LARGEST = 150 * 1024 * 1024
PIECE = 4 * 1024 * 1024
AT_A_TIME = 200
LONGEST_IDLE = 25 * 60.0  # a server may end it after half an hour (RFC 2177)
ABOUT = re.compile(rb"UID (?P<uid>\d+).*?RFC822\.SIZE (?P<size>\d+)", re.DOTALL)
MINE = "127.0.0.1", "::1", "localhost"


class ImapPostbus:
    def __init__(self, place: Place, *, timeout: float = TIMEOUT) -> None:
        self.place, self.timeout = place, timeout
        self._wire: Bounded | None = None
        self.validity = 0

    def new_mail(self, *, after: int, validity: int) -> Iterator[Mail]:
        with self._trouble():
            wire = self._connected()
            self._select(wire)
            last = after if validity == self.validity else 0
        while found := self._sizes(last):
            for uid, size in found:
                if mail := self._mail(uid, size):
                    yield mail
                last = uid

    def wait(self, seconds: float) -> None:
        """Without IDLE we sleep, and look again."""
        with self._trouble(seconds + SECONDS):
            wire = self._connected()
            if "IDLE" not in wire.capabilities:
                time.sleep(seconds)
                return
            self._select(wire)
            self._idle(wire, min(seconds, LONGEST_IDLE))

    def close(self) -> None:
        wire, self._wire = self._wire, None
        if wire:
            wire.step.begin(self.timeout)
            with suppress(OSError, imaplib.IMAP4.error):
                wire.logout()

    def _connected(self) -> Bounded:
        if self._wire is None:
            self._wire = self._logged_in()
        return self._wire

    def _logged_in(self) -> Bounded:
        place, safe = self.place, ssl.create_default_context()
        if place.security == "tls":
            wire: Bounded = Tls(place.host, place.port, ssl_context=safe, timeout=self.timeout)
        else:
            if place.security == "geen" and place.host not in MINE:
                raise PostbusUnreachable("Zonder versleuteling alleen op deze machine.")
            wire = Plain(place.host, place.port, timeout=self.timeout)
            if place.security == "starttls":
                wire.starttls(safe)
        wire.login(place.user, place.password)
        return wire

    def _select(self, wire: imaplib.IMAP4) -> None:
        folder = '"' + self.place.folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
        _good(wire.select(folder))
        told = wire.response("UIDVALIDITY")[1]
        self.validity = int(told[0]) if told and told[0] else 1

    def _sizes(self, last: int) -> list[tuple[int, int]]:
        """The next mails after this one, with how large they are. `n:*` gives the last mail also when n is past it."""
        with self._trouble():
            wire = self._connected()
            uids = _good(wire.uid("SEARCH", "UID", f"{last + 1}:*"))[0] or b""
            wanted = sorted(int(uid) for uid in uids.split() if int(uid) > last)[:AT_A_TIME]
            if not wanted:
                return []
            told = _good(wire.uid("FETCH", ",".join(map(str, wanted)), "(UID RFC822.SIZE)"))
            lines = [each if isinstance(each, bytes) else each[0] for each in told if each]
            found = [match for line in lines if (match := ABOUT.search(line))]
            sizes = {int(each["uid"]): int(each["size"]) for each in found}  # a server may tell of others too
            return [(uid, sizes[uid]) for uid in wanted if uid in sizes]

    def _mail(self, uid: int, size: int) -> Mail | None:
        """In pieces: a line that breaks half-way gives an error and no half mail. None when it is gone by now."""
        if size > LARGEST:
            return TooLarge(uid, self.validity, size)
        with self._trouble():
            wire = self._connected()
            raw, at = bytearray(), datetime.now(UTC)
            while len(raw) <= LARGEST and len(raw) % PIECE == 0:
                told = _good(wire.uid("FETCH", str(uid), f"(INTERNALDATE BODY.PEEK[]<{len(raw)}.{PIECE}>)"))
                piece = next((each for each in told if isinstance(each, tuple)), None)
                if piece is None or not piece[1]:
                    break
                raw += piece[1]
                at = _moment(piece[0]) or at
            if len(raw) > LARGEST:
                return TooLarge(uid, self.validity, len(raw))
            wire.uid("STORE", str(uid), "+FLAGS.SILENT", "(\\Seen)")
            return Arrived(uid, self.validity, at, bytes(raw)) if raw else None

    def _idle(self, wire: imaplib.IMAP4, seconds: float) -> None:
        """The library of this version of Python has no IDLE."""
        tag = b"LOKET1"
        wire.send(tag + b" IDLE\r\n")
        if not wire.readline().startswith(b"+"):
            raise PostbusUnreachable("IDLE werd niet aangenomen.")
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and self._something(wire, left):
            line = wire.readline()
            if not line:
                raise PostbusUnreachable("De verbinding brak af.")
            if line.strip().upper().endswith((b"EXISTS", b"RECENT")):
                break
        wire.send(b"DONE\r\n")
        while (line := wire.readline()) and not line.startswith(tag):
            pass

    def _something(self, wire: imaplib.IMAP4, seconds: float) -> bool:
        """Whether there is something to read; encrypted bytes may have been read already."""
        pending = getattr(wire.sock, "pending", lambda: 0)()
        return bool(pending) or bool(select.select([wire.sock], [], [], seconds)[0])

    @contextmanager
    def _trouble(self, seconds: float = SECONDS) -> Iterator[None]:
        """One step. A line that broke is made anew the next time."""
        if self._wire:
            self._wire.step.begin(seconds)
        try:
            yield
        except PostbusUnreachable:
            self.close()
            raise
        except (OSError, EOFError, imaplib.IMAP4.error, ValueError) as error:
            self._wire = None
            raise PostbusUnreachable(_words(error)) from None


def _good(answer: tuple[str, list[Any]]) -> list[Any]:
    kind, told = answer
    if kind != "OK":
        raise imaplib.IMAP4.error("refused")
    return told


def _moment(head: bytes) -> datetime | None:
    """INTERNALDATE, as UTC."""
    found = imaplib.Internaldate2tuple(head)
    return datetime.fromtimestamp(time.mktime(found), UTC) if found else None


def _words(error: Exception) -> str:
    """Without what the server says: that may hold a name or a password."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return "Het certificaat van de mailserver klopt niet."
    if isinstance(error, imaplib.IMAP4.error) and not isinstance(error, imaplib.IMAP4.abort):
        return "De mailserver laat ons niet binnen. Controleer gebruiker, wachtwoord en map."
    return "De mailserver is niet bereikbaar."
