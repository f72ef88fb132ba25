"""Jobs of a lost worker are put back; one that resists does not hold up the others."""

import asyncio
from types import SimpleNamespace

import pytest
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel import jobs

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("committed")]


def rescue():
    async def run():
        with app.replace_connector(app.connector.get_worker_connector()):
            async with app.open_async():
                await jobs.rescue_stalled_jobs(SimpleNamespace(app=app), 0)

    asyncio.run(run())


def lost_job(silent_for, lock=None):
    """A job that was running on a worker that gave no sign of life for so many seconds."""
    jobs.enqueue(jobs.deliver, delivery_id=5)
    newest = ProcrastinateJob.objects.latest("id").id
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH lost AS (INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - make_interval(secs => %s)) RETURNING id)"
            " UPDATE procrastinate_jobs SET status = 'doing', queueing_lock = %s, worker_id = lost.id"
            " FROM lost WHERE procrastinate_jobs.id = %s",
            [silent_for, lock, newest],
        )
    return newest


def states():
    return list(ProcrastinateJob.objects.order_by("id").values_list("status", flat=True))


def test_after_half_a_minute_of_silence_a_job_is_put_back():
    lost_job(silent_for=25)
    lost_job(silent_for=35)
    rescue()
    assert states() == ["doing", "todo"]


def test_a_timed_job_whose_next_turn_waits_is_dropped_and_the_rest_is_put_back():
    lost_job(silent_for=60, lock="timetable.sweep")
    lost_job(silent_for=60)
    jobs.enqueue(jobs.deliver, delivery_id=6)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET queueing_lock = 'timetable.sweep' WHERE status = 'todo'")
    rescue()
    assert states() == ["aborted", "todo", "todo"]
