"""A fake exchange for demos and tests: it tells what it was given, and remembers what it was told."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from loket.outside.centrale.port import Can, CannotDo, CentraleUnreachable, Signal


@dataclass
class FakeCentrale:
    """`down` makes it unreachable. Commands about a call that is not in `calls` cannot be done."""

    name: str = "fake"
    can: frozenset[Can] = frozenset({Can.TRANSFER, Can.WARM_TRANSFER, Can.HANG_UP})
    signals: deque[Signal] = field(default_factory=deque)
    calls: set[str] = field(default_factory=set)
    told: list[tuple[str, ...]] = field(default_factory=list)
    down: bool = False

    def listen(self) -> Iterator[Signal]:
        self._reach()
        while self.signals:
            yield self.signals.popleft()

    def transfer(self, call_id: str, *, extension: str, to: str, warm: bool) -> None:
        self._do(Can.WARM_TRANSFER if warm else Can.TRANSFER, call_id, extension, to)

    def hold(self, call_id: str, *, extension: str) -> None:
        self._do(Can.HOLD, call_id, extension)

    def resume(self, call_id: str, *, extension: str) -> None:
        self._do(Can.RESUME, call_id, extension)

    def hang_up(self, call_id: str) -> None:
        self._do(Can.HANG_UP, call_id)

    def _do(self, what: Can, call_id: str, *more: str) -> None:
        self._reach()
        if what not in self.can or call_id not in self.calls:
            raise CannotDo(what)
        self.told.append((what, call_id, *more))

    def _reach(self) -> None:
        if self.down:
            raise CentraleUnreachable("down")
