"""The line protocol of Asterisk's manager interface (AMI): packets of `Name: value` lines, ended by an empty line."""

import hashlib
import socket
import ssl
from collections import deque
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import TypeAlias

from loket.outside.centrale.port import CannotDo, CentraleUnreachable

Packet: TypeAlias = dict[str, str]
BANNER = b"Asterisk Call Manager/"
LONGEST_LINE = 8192
MOST_LINES = 300
PATIENCE = 10.0  # seconds for an answer
QUIET = 20.0  # seconds without a word before we ask whether it is still there


@dataclass(frozen=True, slots=True)
class Account:
    """Where the manager interface listens, and who we are there."""

    host: str
    port: int
    user: str
    secret: str = field(repr=False)
    tls: bool = False


class AmiConnection:
    """Logged in. Raises CentraleUnreachable whenever the other side is gone, slow, or speaks something else."""

    def __init__(self, account: Account, *, events: bool, quiet: float = QUIET) -> None:
        self.quiet, self._numbers = quiet, count(1)
        self._lines: deque[bytes] = deque()
        self._rest = b""
        self._waiting: deque[Packet] = deque()  # events that came while we waited for an answer
        self._socket = _connect(account)
        try:
            self._log_in(account, events)
        except TimeoutError:
            self.close()
            raise CentraleUnreachable("it says nothing") from None
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "AmiConnection":
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def close(self) -> None:
        self._socket.close()

    def ask(self, action: str, **told: str) -> Packet:
        """Send an action and give its answer. Raises CannotDo with what Asterisk says when it refuses."""
        number = self._send(action, told)
        answer = self._answer_to(number)
        if answer.get("Response") not in ("Success", "Goodbye"):
            raise CannotDo(answer.get("Message", "refused")[:200])
        return answer

    def ask_list(self, action: str, **told: str) -> list[Packet]:
        """The events of a list, up to the one that says that it is complete."""
        number = self._send(action, told)
        answer = self._answer_to(number)
        if answer.get("Response") != "Success":
            return []
        found: list[Packet] = []
        until = monotonic() + PATIENCE
        while monotonic() < until:
            packet = self._read(PATIENCE)
            if packet.get("ActionID") != number:
                self._waiting.append(packet)
            elif packet.get("EventList", "").lower() == "complete" or packet.get("Event", "").endswith("Complete"):
                return found
            else:
                found.append(packet)
        raise CentraleUnreachable("a list that did not end")

    def next_event(self) -> Packet:
        """Wait for the next event; asks for a sign of life when it is quiet for long."""
        while True:
            packet = self._waiting.popleft() if self._waiting else self._patient()
            if "Event" in packet:
                return packet

    def _patient(self) -> Packet:
        try:
            return self._read(self.quiet)
        except TimeoutError:
            self.ask("Ping")
            return {}

    def _log_in(self, account: Account, events: bool) -> None:
        if not self._line(monotonic() + PATIENCE).startswith(BANNER):
            raise CentraleUnreachable("no manager interface here")
        challenge = self.ask("Challenge", AuthType="MD5").get("Challenge", "")
        # The protocol knows no better hash; the secret itself never goes over the line.
        key = hashlib.md5(f"{challenge}{account.secret}".encode(), usedforsecurity=False).hexdigest()
        try:
            wanted = "on" if events else "off"
            self.ask("Login", AuthType="MD5", Username=account.user, Key=key, Events=wanted)
        except CannotDo:
            raise CentraleUnreachable("not let in") from None

    def _send(self, action: str, told: dict[str, str]) -> str:
        number = str(next(self._numbers))
        lines = {"Action": action, "ActionID": number, **told}
        text = "".join(f"{name}: {_one_line(value)}\r\n" for name, value in lines.items())
        try:
            self._socket.sendall(f"{text}\r\n".encode())
        except OSError as error:
            raise CentraleUnreachable(type(error).__name__) from None
        return number

    def _answer_to(self, number: str) -> Packet:
        until = monotonic() + PATIENCE
        while monotonic() < until:
            try:
                packet = self._read(PATIENCE)
            except TimeoutError:
                break
            if "Response" in packet and packet.get("ActionID") == number:
                return packet
            self._waiting.append(packet)
        raise CentraleUnreachable("no answer")

    def _read(self, patience: float) -> Packet:
        """One packet. Raises TimeoutError when nothing comes."""
        packet: Packet = {}
        until = monotonic() + patience
        for _ in range(MOST_LINES):
            try:
                line = self._line(until)
            except TimeoutError:
                if packet:
                    raise CentraleUnreachable("half a packet") from None
                raise
            if not line and packet:
                return packet
            name, colon, value = line.decode("utf-8", "replace").partition(":")
            if colon:
                until = until if packet else max(until, monotonic() + PATIENCE)  # a packet that began may end
                packet.setdefault(name.strip(), value.strip())
        raise CentraleUnreachable("a packet without end")

    def _line(self, until: float) -> bytes:
        while not self._lines:
            self._receive(until)
        return self._lines.popleft()

    def _receive(self, until: float) -> None:
        self._socket.settimeout(max(0.01, until - monotonic()))
        try:
            got = self._socket.recv(65536)
        except TimeoutError:
            raise
        except OSError as error:
            raise CentraleUnreachable(type(error).__name__) from None
        if not got:
            raise CentraleUnreachable("hung up on us")
        *lines, self._rest = (self._rest + got).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise CentraleUnreachable("a line without end")
        self._lines.extend(line.rstrip(b"\r")[:LONGEST_LINE] for line in lines)


def _connect(account: Account) -> socket.socket:
    try:
        plain = socket.create_connection((account.host, account.port), timeout=PATIENCE)
        if not account.tls:
            return plain
        return ssl.create_default_context().wrap_socket(plain, server_hostname=account.host)
    except OSError as error:
        raise CentraleUnreachable(type(error).__name__) from None


def _one_line(value: str) -> str:
    """Nobody slips in a second line, and with it another action."""
    return "".join(letter for letter in value if letter.isprintable())[:500]
