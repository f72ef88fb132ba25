"""A mailbox in memory. It can be down, and it can break off after so many mails."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from loket.outside.postbus.port import Arrived, Mail, PostbusUnreachable


@dataclass
class FakePostbus:
    mails: list[bytes] = field(default_factory=list)
    validity: int = 7
    is_down: bool = False
    breaks_after: int = 1_000_000
    waited: list[float] = field(default_factory=list)

    def new_mail(self, *, after: int, validity: int) -> Iterator[Mail]:
        if self.is_down:
            raise PostbusUnreachable("De mailserver is niet bereikbaar.")
        last = after if validity == self.validity else 0
        for given, (uid, raw) in enumerate(enumerate(self.mails, start=1)):
            if given >= self.breaks_after:
                raise PostbusUnreachable("De verbinding brak af.")
            if uid > last:
                yield Arrived(uid, self.validity, datetime(2026, 3, 3, 9, 12, uid % 60, tzinfo=UTC), raw)

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)

    def close(self) -> None: ...
