"""Jobs: work that is deferred in a transaction and done by a worker, again when it fails, once in effect."""

import functools
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, ParamSpec, TypeAlias

from asgiref.sync import async_to_sync
from django.db import transaction
from django.utils import timezone
from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.tasks import Task

from loket.kernel import outbox
from loket.kernel.models import Delivery
from loket.kernel.queue import QUEUE, defer
from loket.kernel.rescue import rescue_stalled_jobs
from loket.kernel.retry import ATTEMPTS, BackOff
from loket.kernel.sql import row

P = ParamSpec("P")
Timetable: TypeAlias = dict[Callable[[], object], str]
log = logging.getLogger(__name__)
KEPT = timedelta(days=3)
WAITS = """
    SELECT 1 FROM procrastinate_jobs
    WHERE task_name = %(name)s::text AND status = 'todo' AND scheduled_at IS NULL LIMIT 1
"""


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
