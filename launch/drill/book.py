"""What happened: each answer that somebody got, and each thing that was confirmed to them."""

import time
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer, or none: `status` 0 is a line that broke, or that nobody answered in time."""

    at: float
    kind: str
    status: int
    seconds: float
    words: str = ""
    retry_after: str = ""

    @property
    def good(self) -> bool:
        return 0 < self.status < 500


@dataclass(slots=True)
class Thing:
    """Something that was sent, once or more often, under one key. Confirmed: an answer said that it came."""

    kind: str
    key: str
    confirmed: bool = False


@dataclass
class Book:
    """Kept by many hands at once. Times are of the clock that is never set (monotonic)."""

    seen: list[Seen] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    _lock: Lock = field(default_factory=Lock)

    def saw(self, seen: Seen) -> None:
        with self._lock:
            self.seen.append(seen)

    def sends(self, kind: str, key: str) -> Thing:
        thing = Thing(kind, key)
        with self._lock:
            self.things.append(thing)
        return thing

    def leaves_out(self, kind: str) -> None:
        """Nobody was free to do it: those who try wait for an answer."""
        with self._lock:
            self.left_out[kind] += 1

    def between(self, begin: float, end: float) -> list[Seen]:
        """By when the answer came."""
        with self._lock:
            return [each for each in self.seen if begin <= each.at <= end]

    def last_bad(self) -> float:
        """The last moment that somebody got no good answer; 0 when that never was."""
        with self._lock:
            return max((each.at for each in self.seen if not each.good), default=0.0)

    def confirmed(self) -> list[Thing]:
        with self._lock:
            return [each for each in self.things if each.confirmed]


def now() -> float:
    return time.monotonic()
