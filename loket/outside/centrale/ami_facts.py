"""What the events of Asterisk (13 and newer) mean: pure, but for which calls go on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from loket.outside.centrale.ami_wire import Packet
from loket.outside.centrale.port import CallEvent, Heard

CHANNEL = re.compile(r"^[A-Za-z0-9]+/(?P<peer>[^@]+?)(?:-[0-9a-f]+)?(?:;[12])?$")
INTERNAL = re.compile(r"^[0-9]{2,6}$")


@dataclass(slots=True)
class Line:
    """A call that goes on: who of us began it (empty: somebody outside), and which extensions talk in it."""

    began: str = ""
    outside: bool = True
    dialled: str = ""
    talking: set[str] = field(default_factory=set)


@dataclass
class AmiFacts:
    """Makes facts of packets. `name` is how this exchange is called in our records.

    A call is ours when somebody outside is in it: telephones of us have a number of two to six digits as the name of
    their channel ("PJSIP/201-0000001a"), and lines to the outside have not. Calls among ourselves are left out.
    """

    name: str
    lines: dict[str, Line] = field(default_factory=dict)

    def of(self, packet: Packet, now: datetime) -> Iterator[CallEvent]:
        """The facts in this event; those that mean nothing to us give none."""
        read = _READERS.get(packet.get("Event", ""))
        if read:
            yield from read(self, packet, moment_of(packet, now))

    def present(self, channels: list[Packet], entries: list[Packet], now: datetime) -> Iterator[CallEvent]:
        """After a new connection: what of each call can be seen. `entries` are who waits in a queue."""
        self.lines.clear()
        for packet in sorted(channels, key=lambda each: each.get("Uniqueid") != each.get("Linkedid")):
            yield from self._newchannel(packet, began_at(packet.get("Uniqueid", ""), now))
        for packet in channels:
            extension, line = extension_of(packet.get("Channel", "")), self.lines.get(packet.get("Linkedid", ""))
            if (
                line
                and line.outside
                and extension
                and packet.get("ChannelStateDesc") == "Up"
                and packet.get("BridgeId")
            ):
                line.talking.add(extension)
                yield self._fact(packet, Heard.ANSWERED, now, extension=extension)
        for packet in entries:
            began = began_at(packet.get("Uniqueid", ""), now)
            yield from self._join({**packet, "Linkedid": packet.get("Uniqueid", "")}, began)

    def _fact(self, packet: Packet, kind: Heard, at: datetime, *, call: str = "", **told: str) -> CallEvent:
        known = {name: value[:60] for name, value in told.items()}
        return CallEvent(self.name, (call or packet["Linkedid"])[:100], kind, at, **known)  # type: ignore[arg-type]

    def _line(self, packet: Packet, name: str = "Linkedid") -> Line | None:
        line = self.lines.get(packet.get(name, ""))
        return line if line and line.outside else None

    def _newchannel(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        call, extension = packet.get("Linkedid", ""), extension_of(packet.get("Channel", ""))
        local = packet.get("Channel", "").startswith("Local/")
        if call and call == packet.get("Uniqueid") and not local:
            self.lines[call] = Line(extension, outside=not extension, dialled=packet.get("Exten", ""))
            if not extension:
                number, dialled = packet.get("CallerIDNum", ""), packet.get("Exten", "")
                yield self._fact(packet, Heard.RINGING, at, number=number, dialled=dialled)
        elif (line := self.lines.get(call)) and line.began and not line.outside and not extension and not local:
            line.outside = True
            event = self._fact(packet, Heard.RINGING, at, number=line.dialled, extension=line.began)
            yield replace(event, outgoing=True)

    def _join(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        if self._line(packet):
            yield self._fact(packet, Heard.RINGING, at, queue=packet.get("Queue", ""))

    def _dial(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        extension = extension_of(packet.get("DestChannel", ""))
        if extension and self._line(packet, "DestLinkedid"):
            yield self._fact(packet, Heard.RINGING, at, call=packet["DestLinkedid"], extension=extension)

    def _dialled(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        line = self._line(packet, "DestLinkedid")
        answered = packet.get("DialStatus") == "ANSWER"
        extension = extension_of(packet.get("DestChannel", "")) or (line.began if line and answered else "")
        if not line or not extension:
            return
        if answered and line.talking - {extension}:
            return  # who has the call only asks a colleague first; AttendedTransfer tells when it is passed on
        if answered:
            line.talking.add(extension)
        kind = Heard.ANSWERED if answered else Heard.MISSED
        yield self._fact(packet, kind, at, call=packet["DestLinkedid"], extension=extension)

    def _hold(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        extension = extension_of(packet.get("Channel", ""))
        if extension and self._line(packet):
            kind = Heard.HELD if packet["Event"] == "Hold" else Heard.RESUMED
            yield self._fact(packet, kind, at, extension=extension)

    def _blind(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        call = self._known(packet, "TransfereeLinkedid", "TransfererLinkedid")
        if call and packet.get("Result") == "Success":
            source = extension_of(packet.get("TransfererChannel", ""))
            self.lines[call].talking.discard(source)
            to = packet.get("Extension", "")[:20]
            yield self._fact(packet, Heard.TRANSFERRED, at, call=call, extension=source, to_extension=to)

    def _attended(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        call = self._known(packet, "TransfereeLinkedid", "OrigTransfererLinkedid", "SecondTransfererLinkedid")
        if not call or packet.get("Result") != "Success":
            return
        source = extension_of(packet.get("OrigTransfererChannel", ""))
        to = extension_of(packet.get("TransferTargetChannel", "")) or packet.get("SecondTransfererExten", "")[:20]
        self.lines[call].talking = {to}
        told = self._fact(packet, Heard.TRANSFERRED, at, call=call, extension=source, to_extension=to)
        yield replace(told, warm=True)
        yield replace(told, kind=Heard.ANSWERED, extension=to, to_extension="", sequence=1)

    def _known(self, packet: Packet, *names: str) -> str:
        return next((packet[name] for name in names if self._line(packet, name)), "")

    def _application(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        if packet.get("Application", "").lower() == "voicemail" and self._line(packet):
            box = re.match(r"[0-9]{0,20}", packet.get("AppData", ""))
            yield self._fact(packet, Heard.VOICEMAIL, at, to_extension=box[0] if box else "")

    def _hang_up(self, packet: Packet, at: datetime) -> Iterator[CallEvent]:
        call, line = packet.get("Linkedid", ""), self._line(packet)
        if call and call == packet.get("Uniqueid"):
            self.lines.pop(call, None)
            if line:
                yield self._fact(packet, Heard.HUNG_UP, at)
        elif line:
            line.talking.discard(extension_of(packet.get("Channel", "")))


def extension_of(channel: str) -> str:
    """The internal number of a channel of ours ("PJSIP/201-0000001a"); empty for a line to the outside."""
    found = CHANNEL.match(channel)
    return found["peer"] if found and INTERNAL.match(found["peer"]) else ""


def moment_of(packet: Packet, now: datetime) -> datetime:
    """When Asterisk says that it was (`timestampevents = yes`), else now."""
    return began_at(packet.get("Timestamp", ""), now)


def began_at(text: str, now: datetime) -> datetime:
    """The moment in a unique id or a timestamp: seconds since 1970, perhaps with a part after the dot."""
    seconds = text.rpartition("-")[2]
    try:
        at = datetime.fromtimestamp(float(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return now
    return at if now - timedelta(days=2) < at < now + timedelta(minutes=5) else now


_READERS: dict[str, Callable[[AmiFacts, Packet, datetime], Iterator[CallEvent]]] = {
    "Newchannel": AmiFacts._newchannel,
    "QueueCallerJoin": AmiFacts._join,
    "DialBegin": AmiFacts._dial,
    "DialEnd": AmiFacts._dialled,
    "Hold": AmiFacts._hold,
    "Unhold": AmiFacts._hold,
    "BlindTransfer": AmiFacts._blind,
    "AttendedTransfer": AmiFacts._attended,
    "Newexten": AmiFacts._application,
    "Hangup": AmiFacts._hang_up,
}
