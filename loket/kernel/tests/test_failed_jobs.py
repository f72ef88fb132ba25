from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel import failed_jobs, jobs
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.kernel.tests.town import ADMIN

pytestmark = pytest.mark.django_db


def a_job(status="todo", *, lock="", **when):
    jobs.enqueue(jobs.deliver, delivery_id=5, **when)
    newest = ProcrastinateJob.objects.latest("id").id
    with connection.cursor() as cursor:
        for step in ["doing", status] if status == "failed" else [status]:
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = %s, queueing_lock = nullif(%s, '') WHERE id = %s",
                [step, lock, newest],
            )
    return newest


@pytest.fixture(autouse=True)
def empty_queue():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


def test_failed_jobs_are_listed_with_their_ids():
    a_job()
    failed = a_job("failed")
    [row] = failed_jobs.failed_jobs()
    assert (row.id, row.name, row.arguments) == (failed, "kernel.jobs.deliver", "delivery_id 5")
    assert abs(row.failed_at - timezone.now()) < timedelta(minutes=1)


def test_what_waits_is_counted():
    now = timezone.now()
    a_job()
    a_job(not_before=now - timedelta(minutes=10))
    a_job(not_before=now + timedelta(hours=8))
    a_job("doing")
    a_job("failed")
    assert failed_jobs.queue_counts() == failed_jobs.QueueCounts(ready=2, running=1, planned=1, late=1)


def test_a_failed_job_is_tried_again():
    job = a_job("failed")
    failed_jobs.repeat_job(job_id=job, by=ADMIN)
    assert ProcrastinateJob.objects.get(id=job).status == "todo"
    assert Announcement.objects.latest("id").kind == "kernel.JobRepeated"


@pytest.mark.parametrize("status", ["todo", "doing", "unknown"])
def test_only_a_failed_job_is_tried_again(status):
    job = 0 if status == "unknown" else a_job(status)
    with pytest.raises(Refused, match="job-not-failed"):
        failed_jobs.repeat_job(job_id=job, by=ADMIN)


def test_a_line_of_the_timetable_does_not_wait_twice():
    job = a_job("failed", lock="timetable.sweep")
    a_job(lock="timetable.sweep")
    with pytest.raises(Refused, match="job-waits-already"):
        failed_jobs.repeat_job(job_id=job, by=ADMIN)
    assert ProcrastinateJob.objects.get(id=job).status == "failed"
