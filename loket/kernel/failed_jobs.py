"""Jobs that ended in failure, how many wait, and the way to try one again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import ConnectorException, UniqueViolation

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.queue import QUEUE, a_full_database_as_it_is
from loket.kernel.refusal import Refusal, Refused

LATE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class FailedJob:
    """`arguments` are ids: a job holds nothing of a person."""

    id: int
    name: str
    arguments: str
    attempts: int
    failed_at: datetime | None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """Jobs that could run now, that are running, that wait for their time; `late` waits longer than it should."""

    ready: int
    running: int
    planned: int
    late: int


@dataclass(frozen=True)
class JobRepeated:
    job_id: int


def failed_jobs(*, most: int = 200) -> list[FailedJob]:
    """The newest first: a job of the timetable may fail each day for the same reason."""
    rows = ProcrastinateJob.objects.filter(status="failed").annotate(failed_at=Max("procrastinateevent__at"))
    return [
        FailedJob(
            row.id,
            row.task_name.removeprefix("timetable.").removeprefix("loket."),
            ", ".join(f"{name} {value}" for name, value in row.args.items()),
            row.attempts,
            row.failed_at,
        )
        for row in rows.order_by("-id")[:most]
    ]


def queue_counts() -> QueueCounts:
    now = timezone.now()
    todo, due = Q(status="todo"), Q(scheduled_at=None) | Q(scheduled_at__lte=now)
    counted = ProcrastinateJob.objects.filter(status__in=["todo", "doing"]).aggregate(
        ready=Count("id", filter=todo & due),
        running=Count("id", filter=Q(status="doing")),
        planned=Count("id", filter=todo & ~due),
        late=Count("id", filter=todo & Q(scheduled_at__lte=now - LATE)),
    )
    return QueueCounts(**counted)


@transaction.atomic
def repeat_job(*, job_id: int, by: Actor) -> None:
    """Try a failed job again. Refused when it has not failed, or its next turn waits already."""
    if not ProcrastinateJob.objects.filter(id=job_id, status="failed").exists():
        raise Refused(Refusal("job-not-failed", "Deze opdracht is niet mislukt."))
    try:
        with transaction.atomic(), a_full_database_as_it_is():
            QUEUE.retry_job_by_id(job_id, retry_at=timezone.now())
    except UniqueViolation:
        raise Refused(Refusal("job-waits-already", "De volgende beurt van deze opdracht wacht al.")) from None
    except ConnectorException:  # somebody else pressed the button just now
        raise Refused(Refusal("job-not-failed", "Deze opdracht is niet mislukt.")) from None
    announce(JobRepeated(job_id), by=by)
