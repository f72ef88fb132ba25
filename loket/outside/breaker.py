"""Patience with an outside system: after a failure leave it alone for a while, so that visitors do not wait for it."""

import time
from collections.abc import Callable


class Breaker:
    """Kept per process; an answer closes it at once."""

    def __init__(self, *, rest: float = 30, clock: Callable[[], float] = time.monotonic) -> None:
        self.rest, self.clock = rest, clock
        self.rests_until = 0.0

    @property
    def is_open(self) -> bool:
        """Do not ask now."""
        return self.clock() < self.rests_until

    def failed(self) -> None:
        self.rests_until = self.clock() + self.rest

    def answered(self) -> None:
        self.rests_until = 0.0
