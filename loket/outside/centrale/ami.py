"""Asterisk by its manager interface: we listen over one connection, and open a short one for each command."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from loket.outside.centrale.ami_facts import AmiFacts, extension_of
from loket.outside.centrale.ami_wire import QUIET, Account, AmiConnection, Packet
from loket.outside.centrale.port import Can, CannotDo, CentraleUnreachable, Present, Signal


class AmiCentrale:
    """`context` is the part of the dial plan in which internal numbers are looked up.

    Holding is done on the telephone itself: the manager interface has no action for it.
    """

    can = frozenset({Can.TRANSFER, Can.WARM_TRANSFER, Can.HANG_UP})

    def __init__(self, name: str, account: Account, *, context: str, quiet: float = QUIET) -> None:
        self.name, self.account, self.context, self.quiet = name, account, context, quiet

    def listen(self) -> Iterator[Signal]:
        """First what is going on now, then each fact as it comes, until the connection is lost."""
        facts = AmiFacts(self.name)
        with self._connected(events=True) as connection:
            asked_at = datetime.now(UTC)
            channels = connection.ask_list("CoreShowChannels")
            entries = [row for row in connection.ask_list("QueueStatus") if row.get("Event") == "QueueEntry"]
            yield Present(self.name, frozenset(row.get("Linkedid", "") for row in channels), asked_at)
            yield from facts.present(channels, entries, datetime.now(UTC))
            while True:
                yield from facts.of(connection.next_event(), datetime.now(UTC))

    def transfer(self, call_id: str, *, extension: str, to: str, warm: bool) -> None:
        with self._connected() as connection:
            mine = self._channel(connection, call_id, extension)
            told = {"Channel": mine, "Exten": to, "Context": self.context}
            if warm:
                connection.ask("Atxfer", **told)
            else:
                connection.ask("BlindTransfer", **told)

    def hold(self, call_id: str, *, extension: str) -> None:
        raise CannotDo("hold it on the telephone")

    def resume(self, call_id: str, *, extension: str) -> None:
        raise CannotDo("resume it on the telephone")

    def hang_up(self, call_id: str) -> None:
        with self._connected() as connection:
            rows = connection.ask_list("CoreShowChannels")
            first = next((row for row in rows if row.get("Uniqueid") == call_id), None)
            connection.ask("Hangup", Channel=_name_of(first), Cause="16")

    def _channel(self, connection: AmiConnection, call_id: str, extension: str) -> str:
        rows = connection.ask_list("CoreShowChannels")
        own = (row for row in rows if row.get("Linkedid") == call_id and _is_at(row, extension))
        return _name_of(next(own, None))

    @contextmanager
    def _connected(self, *, events: bool = False) -> Iterator[AmiConnection]:
        try:
            with AmiConnection(self.account, events=events, quiet=self.quiet) as connection:
                yield connection
        except TimeoutError:
            raise CentraleUnreachable("too slow") from None


def _is_at(row: Packet, extension: str) -> bool:
    return bool(extension) and extension_of(row.get("Channel", "")) == extension


def _name_of(row: Packet | None) -> str:
    if row is None:
        raise CannotDo("this call is no longer there")
    return row.get("Channel", "")
