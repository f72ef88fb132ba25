"""Jobs of which the worker was killed, or its machine stopped, are put back."""

import logging
from typing import Any

from django.conf import settings
from django.utils import timezone
from procrastinate import JobContext, RetryDecision
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager
from procrastinate.tasks import Task

from loket.kernel.patience import had_ended
from loket.kernel.retry import ATTEMPTS, BackOff

log = logging.getLogger(__name__)


class LostWorker(Exception):
    """The worker that had this job in hand was killed, or its machine stopped."""


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
