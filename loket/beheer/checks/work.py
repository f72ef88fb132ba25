"""What goes on in the background: a worker that lives, work that does not lie still, a timetable that runs."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone

from loket.beheer.checks.finding import Finding, Level
from loket.kernel.sql import rows

SILENT = timedelta(seconds=60)
LONG = timedelta(minutes=10)


LAST_HEARD = "SELECT max(last_heartbeat) FROM procrastinate_workers"
FAILED = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'"
WAITING = """
    SELECT count(*), min(e.at) FROM procrastinate_jobs j
        LEFT JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
    WHERE j.status = 'todo' AND (j.scheduled_at IS NULL OR j.scheduled_at < now())
"""
LAST_MINUTE = """
    SELECT max(e.at) FROM procrastinate_jobs j JOIN procrastinate_events e ON e.job_id = j.id
    WHERE j.task_name = 'timetable.rescue_stalled_jobs' AND e.type = 'succeeded'
"""


def a_worker_lives() -> Iterator[Finding]:
    [[last]] = rows(LAST_HEARD, {})
    if last is None:
        says = "None has been seen: no mail goes, no zaak is made of a form. Start: python3 start.py serve worker"
        yield Finding(Level.WRONG, "worker", says)
    elif timezone.now() - last > SILENT:
        yield Finding(Level.WRONG, "worker", f"Last heard of {_ago(last)}. See its log, and start it again.")
    else:
        yield Finding(Level.OK, "worker", f"Heard of {_ago(last)}.")


def no_work_lies_still() -> Iterator[Finding]:
    [[failed]], [[waiting, oldest]] = rows(FAILED, {}), rows(WAITING, {})
    if failed:
        yield Finding(Level.WRONG, "work", f"{failed} jobs failed. Look at /beheer/opdrachten/ and repeat them.")
    if oldest is not None and timezone.now() - oldest > LONG:
        says = f"{waiting} jobs wait, the first came {_ago(oldest)}. Start a second worker, or see why it is slow."
        yield Finding(Level.WRONG, "work", says)
    elif not failed:
        yield Finding(Level.OK, "work", f"{waiting} jobs wait, none failed.")


def timetable_runs() -> Iterator[Finding]:
    """What must be done each minute was done in the last ones."""
    [[last]] = rows(LAST_MINUTE, {})
    if last is None or timezone.now() - last > LONG:
        says = f"The task of each minute was last done {_ago(last) if last else 'never'}. Is there a worker?"
        yield Finding(Level.WRONG, "timetable", says)
    else:
        yield Finding(Level.OK, "timetable", f"The task of each minute was done {_ago(last)}.")


def _ago(moment: datetime) -> str:
    seconds = (timezone.now() - moment).total_seconds()
    return f"{seconds:.0f} s ago" if seconds < 120 else f"{seconds / 60:.0f} minutes ago"
