"""Jobs: work that is deferred in a transaction and done by a worker, again when it fails, once in effect."""

import asyncio
import functools
import logging
import random
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any, ParamSpec, TypeAlias

from asgiref.sync import async_to_sync
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from procrastinate import App, BaseRetryStrategy, JobContext, RetryDecision, periodic
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager
from procrastinate.periodic import PeriodicDeferrer, PeriodicTask
from procrastinate.tasks import Task
from procrastinate.worker import Worker
from psycopg.errors import RaiseException

from loket.kernel import outbox
from loket.kernel.models import Delivery
from loket.kernel.queue import QUEUE, defer
from loket.kernel.sql import row

P = ParamSpec("P")
Timetable: TypeAlias = dict[Callable[[], object], str]
log = logging.getLogger(__name__)
ATTEMPTS = 8
KEPT = timedelta(days=3)
PAUSES = (1, 2, 5, *[10] * 60)  # seconds: ten minutes of a database that takes nothing
WAITS = """
    SELECT 1 FROM procrastinate_jobs
    WHERE task_name = %(name)s::text AND status = 'todo' AND scheduled_at IS NULL LIMIT 1
"""


class LostWorker(Exception):
    """The worker that had this job in hand was killed, or its machine stopped."""


class BackOff(BaseRetryStrategy):
    """Waits 5 s, 10 s, 20 s … at most an hour, with some chance in it, until the attempts are used up."""

    def __init__(self, attempts: int) -> None:
        self.attempts = attempts

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if job.attempts + 1 >= self.attempts:
            return None
        seconds = min(3600, 5 * 2**job.attempts) * random.uniform(1, 1.2)  # noqa: S311 - spreads load, guards nothing
        return RetryDecision(retry_at=timezone.now() + timedelta(seconds=seconds))


def job(
    *, queue: str, attempts: int = ATTEMPTS, priority: int = 0
) -> Callable[[Callable[P, None]], Task[P, None, Any]]:
    """Make a function a job. Its arguments are ids: what is in them is written down by the queue."""

    def make(function: Callable[P, None]) -> Task[P, None, Any]:
        name = f"{function.__module__}.{function.__qualname__}"
        return app.task(name=name, queue=queue, priority=priority, retry=BackOff(attempts))(function)

    return make


def enqueue(task: Task[P, None, Any] | str, *, not_before: datetime | None = None, **ids: Any) -> None:
    """Defer a job in the current transaction; it starts after the commit, and not before the given time.

    A command names the job that stands above it: "loket.berichten.jobs.send".
    """
    known = app.tasks[task] if isinstance(task, str) else task
    defer(known.configure(schedule_at=not_before), ids)


def enqueue_unless_waiting(name: str) -> None:
    """The same for a job without arguments that does all there is to do: one that waits for its turn is enough.

    It may have its turn just before our commit. So the job looks once more, a little after it is done.
    """
    if not row(WAITS, {"name": name}):
        enqueue(name)


@job(queue="reactions", attempts=3 * ATTEMPTS)  # above ATTEMPTS: a killed worker counts here, not in the delivery
def deliver(*, delivery_id: int) -> None:
    """Run one reaction. Its writes and the mark "done" are one transaction, so a killed worker doubles nothing.

    After ATTEMPTS failures the delivery itself is marked as failed, and the job ends: a person decides what next.
    """
    try:
        with transaction.atomic():
            waiting = Delivery.objects.select_for_update(of=("self",)).select_related("announcement")
            delivery = waiting.get(id=delivery_id)
            if delivery.done_at is None:
                outbox.react(delivery)
                delivery.done_at, delivery.failed_at = timezone.now(), None
                delivery.save(update_fields=["done_at", "failed_at"])
    except Exception as error:
        if not _note_failure(delivery_id, error):
            raise
        log.exception("delivery %s failed for good and waits for a person", delivery_id)


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


def timed(app: App, timetable: Timetable, *, rescue: str = "* * * * *") -> None:
    """Register what runs when: each line of the timetable is a function of ours and a cron line (UTC).

    `rescue` says how often the jobs of lost workers are put back.
    """
    for function, cron in timetable.items():
        name = f"timetable.{function.__module__}.{function.__qualname__}"
        task = app.task(name=name, queue="timetable", queueing_lock=name)(_without_timestamp(function))
        app.periodic(cron=cron)(task)
    rescue_task = app.task(name="timetable.rescue_stalled_jobs", queue="timetable", pass_context=True)
    app.periodic(cron=rescue)(rescue_task(rescue_stalled_jobs))


async def rescue_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """A worker that was killed left its jobs half-way: put them back. One that resists does not stop the others.

    A job that was so often in hand when its worker went may be what kills them: it waits for a person (0086).
    """
    manager = context.app.job_manager
    silence = settings.PROCRASTINATE_WORKER_DEFAULTS["stalled_worker_timeout"]
    for stalled in await manager.get_stalled_jobs(seconds_since_heartbeat=silence):
        log.warning("job %s was left by a lost worker", stalled.id)
        try:
            await _put_back(manager, stalled, _after_a_loss(context.app.tasks.get(stalled.task_name), stalled))
        except ConnectorException as error:
            if had_ended(error):
                log.info("job %s was finished after all", stalled.id)
            else:
                why = type(error.__cause__ or error).__name__
                log.warning("job %s could not be put back (%s): the next time again", stalled.id, why)


async def _put_back(manager: JobManager, stalled: Job, decision: RetryDecision | None) -> None:
    if not decision:
        await manager.finish_job(stalled, Status.FAILED, delete_job=False)
        return
    try:
        await manager.retry_job(stalled, retry_at=decision.retry_at)
    except UniqueViolation:  # a line of the timetable, and its next turn already waits
        await manager.finish_job(stalled, Status.ABORTED, delete_job=False)


def _after_a_loss(task: Task[Any, Any, Any] | None, stalled: Job) -> RetryDecision | None:
    """The first time at once. Then later and later, and not at one moment with what was in hand beside it."""
    if stalled.attempts == 0:
        return RetryDecision(retry_at=timezone.now())
    strategy = task.retry_strategy if task else None
    return (strategy or BackOff(ATTEMPTS)).get_retry_decision(exception=LostWorker(), job=stalled)


def remove_finished_jobs() -> None:
    """Jobs that are done are forgotten after some days; failed ones are kept until a person decides."""
    hours = int(KEPT.total_seconds() // 3600)
    async_to_sync(QUEUE.delete_old_jobs)(nb_hours=hours, include_cancelled=True, include_aborted=True)


def _without_timestamp(function: Callable[[], object]) -> Callable[[int], None]:
    @functools.wraps(function)
    def run(timestamp: int) -> None:
        done = function()
        if isinstance(done, int) and done:  # how many: nothing of whom
            log.info("%s.%s: %d", function.__module__, function.__qualname__, done)

    return run


def _note_failure(delivery_id: int, error: Exception) -> bool:
    """Keep the kind of error, never its text: that may hold personal data. True when it failed for good."""
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().get(id=delivery_id)
        delivery.attempts += 1
        delivery.last_error = type(error).__name__
        if delivery.attempts >= ATTEMPTS:
            delivery.failed_at = timezone.now()
        delivery.save(update_fields=["attempts", "last_error", "failed_at"])
        return delivery.failed_at is not None
