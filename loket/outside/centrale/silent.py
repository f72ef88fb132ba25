"""An exchange that takes no commands: calls are registered by hand, or told by a webhook or a file."""

from collections.abc import Iterator
from typing import NoReturn

from loket.outside.centrale.port import Can, CannotDo, Signal

BY_HAND = "hand"


class SilentCentrale:
    """Staff do on their own telephone what they would ask of it."""

    can: frozenset[Can] = frozenset()

    def __init__(self, name: str = BY_HAND) -> None:
        self.name = name

    def listen(self) -> Iterator[Signal]:
        return iter(())

    def transfer(self, call_id: str, *, extension: str, to: str, warm: bool) -> None:
        _no()

    def hold(self, call_id: str, *, extension: str) -> None:
        _no()

    def resume(self, call_id: str, *, extension: str) -> None:
        _no()

    def hang_up(self, call_id: str) -> None:
        _no()


def _no() -> NoReturn:
    raise CannotDo("this exchange takes no commands")
