"""Open-loop load: each question has its own moment, whether or not the one before was answered.

Waiting is counted from the moment that was meant, so that a server which falls behind cannot hide it: it is asked on.
"""

import heapq
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPException
from queue import Empty
from random import Random
from statistics import quantiles
from threading import Lock
from typing import Any

from loket.examples.contact.desk import Wrong
from loket.examples.monday.people import Town
from loket.examples.monday.volumes import Busy

GIVE_UP = 30  # seconds behind: the rest of the plan is not asked, and counted as never asked


@dataclass
class Outcome:
    """What people waited, in seconds, for each kind; and what went wrong, by its words."""

    waited: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: Counter[str] = field(default_factory=Counter)
    never_asked: int = 0
    latest_begin: float = 0
    _lock: Lock = field(default_factory=Lock)

    def add(self, kind: str, waited: float, began_late: float) -> None:
        with self._lock:
            self.waited[kind].append(waited)
            self.latest_begin = max(self.latest_begin, began_late)

    def fail(self, kind: str, error: Exception) -> None:
        with self._lock:
            self.wrong[f"{kind}: {type(error).__name__} {error}"[:140]] += 1

    def figures(self) -> dict[str, Any]:
        everything = [each for waited in self.waited.values() for each in waited]
        kinds = {kind: _figure(waited) for kind, waited in sorted(self.waited.items())}
        return {
            "all": _figure(everything),
            "errors": sum(self.wrong.values()),
            "what_went_wrong": dict(self.wrong.most_common(10)),
            "never_asked": self.never_asked,
            "latest_begin_ms": round(self.latest_begin * 1000),
            "kinds": kinds,
        }


def drive(town: Town, busy: Sequence[Busy], *, times: int, seconds: int, hands: int) -> Outcome:
    """So many towns at once, for so long. `hands` is how many questions can be under way together."""
    outcome, began = Outcome(), time.perf_counter() + 0.5
    with ThreadPoolExecutor(hands) as pool:
        for second, kind in plan(busy, times=times, seconds=seconds):
            late = time.perf_counter() - (began + second)
            if late > GIVE_UP:
                outcome.never_asked += 1
                continue
            time.sleep(max(0, -late))
            pool.submit(_ask, town, kind, began + second, outcome)
    return outcome


def plan(busy: Sequence[Busy], *, times: int, seconds: int) -> Iterator[tuple[float, str]]:
    """When, what: each kind comes at random moments with its own mean (Poisson), the same at each run."""
    return heapq.merge(*(_moments(each, times, seconds, Random(place)) for place, each in enumerate(busy)))  # noqa: S311


def _moments(busy: Busy, times: int, seconds: int, chance: Random) -> Iterator[tuple[float, str]]:
    at = chance.expovariate(busy.per_s * times)
    while at < seconds:
        yield at, busy.kind
        at += chance.expovariate(busy.per_s * times)


def _ask(town: Town, kind: str, meant: float, outcome: Outcome) -> None:
    began = time.perf_counter()
    if began - meant > GIVE_UP:
        outcome.never_asked += 1
        return
    try:
        town.does(kind)
    except (Wrong, OSError, HTTPException, Empty) as error:
        outcome.fail(kind, error)
    else:
        outcome.add(kind, time.perf_counter() - meant, began - meant)


def _figure(waited: Sequence[float]) -> dict[str, float]:
    """In milliseconds."""
    if len(waited) < 2:
        return {"times": len(waited)}
    cuts = quantiles(waited, n=100)
    told = {"p50_ms": cuts[49], "p95_ms": cuts[94], "p99_ms": cuts[98], "max_ms": max(waited)}
    return {"times": len(waited), **{name: round(value * 1000, 1) for name, value in told.items()}}
