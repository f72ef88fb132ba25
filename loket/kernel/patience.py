"""What procrastinate's worker lacks on bad days: a clock that is set back, a database that takes nothing."""

import asyncio
from collections.abc import Iterable
from typing import Any

from procrastinate import periodic
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.periodic import PeriodicDeferrer, PeriodicTask
from procrastinate.worker import Worker
from psycopg.errors import RaiseException

PAUSES = (1, 2, 5, *[10] * 60)  # seconds: ten minutes of a database that takes nothing


class AfterTheClockWasSetBack(PeriodicDeferrer):
    """Remembers until when each line of the timetable was done. When that lies ahead, somebody set the clock back: by
    itself nothing would then run until the clock comes there again.
    """

    def get_previous_tasks(self, at: float) -> Iterable[tuple[PeriodicTask[Any, Any, Any], int]]:
        for key in [key for key, until in self.last_defers.items() if until > at]:
            del self.last_defers[key]
        return super().get_previous_tasks(at=at)


periodic.PeriodicDeferrer = AfterTheClockWasSetBack  # type: ignore[misc]  # a worker takes the one that stands there


def had_ended(error: ConnectorException) -> bool:
    """The queue itself says no: this job is not in hand any more. Any other error is one of the database."""
    return isinstance(error.__cause__, RaiseException)


_persist = Worker._persist_job_status


async def persist_patiently(worker: Worker, **told: Any) -> None:
    """Write down how a job ended, again when the database is away or full. Without that the job would stand as running
    for as long as its worker lives, and nobody would put it back.
    """
    for pause in PAUSES:
        try:
            await _persist(worker, **told)
            return
        except ConnectorException as error:
            if isinstance(error, UniqueViolation) or had_ended(error):
                raise  # its next turn waits already; or it was written after all
        await asyncio.sleep(pause)
    await _persist(worker, **told)


Worker._persist_job_status = persist_patiently  # type: ignore[method-assign, assignment]
