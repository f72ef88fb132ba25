"""Jobs of a lost worker are put back; one that resists does not hold up the others."""

import asyncio
from types import SimpleNamespace

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel import jobs
from loket.kernel.failed_jobs import failed_jobs
from loket.kernel.rescue import rescue_stalled_jobs

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("committed")]


def rescue():
    async def run():
        with app.replace_connector(app.connector.get_worker_connector()):
            async with app.open_async():
                await rescue_stalled_jobs(SimpleNamespace(app=app), 0)

    asyncio.run(run())


def lost_job(silent_for, lock=None, attempts=0):
    """A job that was running on a worker that gave no sign of life for so many seconds."""
    jobs.enqueue(jobs.deliver, delivery_id=5)
    newest = ProcrastinateJob.objects.latest("id").id
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH lost AS (INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - make_interval(secs => %s)) RETURNING id)"
            " UPDATE procrastinate_jobs SET status = 'doing', queueing_lock = %s, worker_id = lost.id, attempts = %s"
            " FROM lost WHERE procrastinate_jobs.id = %s",
            [silent_for, lock, attempts, newest],
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


def test_what_is_lost_again_comes_later_and_not_together_with_what_was_beside_it():
    """One of them may be what kills the worker: the others must get a turn without it."""
    jobs_beside = [lost_job(silent_for=60, attempts=5) for _ in range(4)]
    rescue()
    waits = ProcrastinateJob.objects.filter(id__in=jobs_beside, status="todo").values_list("scheduled_at", flat=True)
    seconds = sorted((at - timezone.now()).total_seconds() for at in waits)
    assert len(set(seconds)) == 4
    assert 5 * 2**5 - 5 <= seconds[0] <= seconds[-1] <= 5 * 2**5 * 1.2


def test_a_job_that_kills_its_worker_each_time_waits_for_a_person():
    """The 24th time: a delivery may fail eight times by itself before that (test_jobs.py)."""
    poisoned, innocent = lost_job(silent_for=60, attempts=23), lost_job(silent_for=60)
    rescue()
    assert states() == ["failed", "todo"]
    assert [row.id for row in failed_jobs()] == [poisoned]
    assert ProcrastinateJob.objects.get(id=innocent).attempts == 1


def test_so_does_a_line_of_the_timetable_and_a_job_that_nobody_knows_any_more():
    for name in ("timetable.loket.mail.commands.fetch.fetch_all_mail", "loket.gone.jobs.nothing"):
        ProcrastinateJob.objects.filter(id=lost_job(silent_for=60, attempts=7)).update(task_name=name)
    rescue()
    assert states() == ["failed", "failed"]


@pytest.fixture
def refused():
    """A job that the database does not write, with this error; and how it says so."""
    words = "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '{}'; END $$"
    when = "WHEN (OLD.id = {} AND NEW.status = '{}') EXECUTE FUNCTION refuse()"

    def refuse(job, code, written_as):
        with connection.cursor() as cursor:
            cursor.execute(words.format(code))
            cursor.execute(
                "CREATE TRIGGER refuse BEFORE UPDATE ON procrastinate_jobs FOR EACH ROW " + when.format(job, written_as)
            )

    yield refuse
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION refuse CASCADE")


DISK_FULL, RAISED = "53100", "P0001"  # PostgreSQL, appendix A


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (DISK_FULL, "job {} could not be put back (DiskFull): the next time again"),
        (RAISED, "job {} was finished after all"),
    ],
)
def test_one_that_cannot_be_written_stops_no_other_and_is_told_as_that(refused, caplog, code, told):
    caplog.set_level("INFO", logger="loket")
    first = lost_job(silent_for=60)
    lost_job(silent_for=60)
    refused(first, code, "todo")
    rescue()
    assert states() == ["doing", "todo"]
    assert [line for line in caplog.messages if line.startswith(f"job {first} ")][1:] == [told.format(first)]


def test_neither_does_one_that_cannot_be_given_up(refused, caplog):
    poisoned = lost_job(silent_for=60, attempts=23)
    lost_job(silent_for=60)
    refused(poisoned, DISK_FULL, "failed")
    rescue()
    assert states() == ["doing", "todo"]
    assert f"job {poisoned} could not be put back (DiskFull): the next time again" in caplog.messages


def test_nor_a_timed_one_that_cannot_be_dropped(refused):
    timed = lost_job(silent_for=60, lock="timetable.sweep")
    lost_job(silent_for=60)
    jobs.enqueue(jobs.deliver, delivery_id=6)
    ProcrastinateJob.objects.filter(status="todo").update(queueing_lock="timetable.sweep")
    refused(timed, DISK_FULL, "aborted")
    rescue()
    assert states() == ["doing", "todo", "todo"]
