"""Living in the past: what the commands read as now, and the moment that new ids tell."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from unittest.mock import patch

from django.test import override_settings
from django.utils import timezone

from loket.kernel import ids
from loket.kernel.outbox import Wiring

QUIET: Wiring = {}  # nobody is written to about what is long over


@dataclass
class Clock:
    """It stands still at `at` for who asks the time; ids go on, so that they keep their order."""

    at: datetime
    since: int = field(default_factory=time.monotonic_ns)

    def now(self) -> datetime:
        return self.at

    def time_ns(self) -> int:
        return int(self.at.timestamp()) * 1_000_000_000 + time.monotonic_ns() - self.since


@contextmanager
def living_at(at: datetime, *, quiet: bool = True) -> Iterator[None]:
    """Commands inside think that it is then. `quiet`: no reaction follows on what they announce."""
    clock = Clock(at)
    with patch.object(timezone, "now", clock.now), patch.object(ids, "time", clock):
        if not quiet:
            yield
            return
        with override_settings(WIRING=f"{__name__}.QUIET"):
            yield
