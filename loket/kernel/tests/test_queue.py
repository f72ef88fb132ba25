"""A database that is full is full for the queue too: who asks is told to come back, not that we made a mistake."""

from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection
from psycopg.errors import DiskFull

from loket.kernel import failed_jobs, jobs
from loket.kernel.overload import BUSY
from loket.kernel.tests.test_failed_jobs import a_job
from loket.kernel.tests.town import ADMIN

pytestmark = pytest.mark.django_db


@contextmanager
def no_room_for(words):
    def refuse(execute, sql, params, many, context):
        if words in sql:
            raise OperationalError("no room") from DiskFull("no room")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(refuse):
        yield


def test_who_has_work_done_later_is_told_to_come_back():
    with no_room_for("procrastinate_defer_job"), pytest.raises(BUSY):
        jobs.enqueue(jobs.deliver, delivery_id=5)


def test_who_tries_a_job_again_is_told_to_come_back():
    job = a_job("failed")
    with no_room_for("procrastinate_retry_job"), pytest.raises(BUSY):
        failed_jobs.repeat_job(job_id=job, by=ADMIN)
