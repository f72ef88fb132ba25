import asyncio
import contextlib
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from procrastinate import App, periodic
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job
from procrastinate.testing import InMemoryConnector
from procrastinate.worker import Worker
from psycopg.errors import DiskFull, RaiseException

from loket.kernel import deliveries, jobs, patience
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.kernel.retry import ATTEMPTS, BackOff
from loket.kernel.tests.town import ADMIN, break_lamp

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("toy")]


def job_after(attempts):
    return Job(id=1, queue="q", lock=None, queueing_lock=None, task_name="t", priority=0, attempts=attempts)


@pytest.mark.parametrize(("attempts", "seconds"), [(0, 5), (1, 10), (5, 160), (20, 3600)])
def test_waits_longer_after_each_failure(attempts, seconds):
    decision = BackOff(30).get_retry_decision(exception=OSError(), job=job_after(attempts))
    wait = (decision.retry_at - datetime.now(UTC)).total_seconds()
    assert seconds - 1 <= wait <= seconds * 1.2


def test_stops_when_the_attempts_are_used_up():
    assert BackOff(8).get_retry_decision(exception=OSError(), job=job_after(7)) is None


def fail(delivery, times):
    for _ in range(times):
        try:
            jobs.deliver(delivery_id=delivery.id)
        except OSError:
            continue
    delivery.refresh_from_db()


def test_after_eight_failures_a_person_sees_it():
    delivery = break_lamp()
    fail(delivery, 7)
    assert delivery.failed_at is None
    assert deliveries.failed_deliveries() == []

    fail(delivery, 1)
    [row] = deliveries.failed_deliveries()
    assert (row.id, row.kind, row.attempts, row.last_error) == (delivery.id, "tests.LampBroken", 8, "OSError")
    assert row.reaction == "kernel.tests.town.announce_and_fail"


def test_the_job_of_a_delivery_outlives_attempts_that_a_killed_worker_cost():
    """A lost worker counts as an attempt of the job. The delivery must still come to its own eight."""
    assert jobs.deliver.retry_strategy.attempts > 2 * ATTEMPTS


def test_an_administrator_tries_again():
    delivery = break_lamp()
    fail(delivery, 8)
    before = ProcrastinateJob.objects.count()

    deliveries.repeat_delivery(delivery_id=delivery.id, by=ADMIN)

    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.failed_at) == (0, None)
    job = ProcrastinateJob.objects.latest("id")
    assert (ProcrastinateJob.objects.count() - before, job.task_name, job.args) == (
        1,
        "loket.kernel.jobs.deliver",
        {"delivery_id": delivery.id},
    )
    assert Announcement.objects.latest("id").kind == "kernel.DeliveryRepeated"


@pytest.mark.parametrize("code", ["delivery-unknown", "delivery-not-failed"])
def test_only_what_failed_is_tried_again(code):
    delivery_id = 0 if code == "delivery-unknown" else break_lamp().id
    with pytest.raises(Refused) as caught:
        deliveries.repeat_delivery(delivery_id=delivery_id, by=ADMIN)
    assert caught.value.refusal.code == code


def test_a_job_can_wait_for_its_time():
    later = datetime(2036, 3, 3, 7, 0, tzinfo=UTC)
    jobs.enqueue(jobs.deliver, not_before=later, delivery_id=5)
    assert ProcrastinateJob.objects.latest("id").scheduled_at == later


def test_finished_jobs_are_forgotten_and_failed_ones_kept():
    old, new = jobs.KEPT + timedelta(hours=1), timedelta(0)
    kept = [ended_job("failed", old), ended_job("succeeded", new)]
    gone = ended_job("succeeded", old)
    jobs.remove_finished_jobs()
    left = ProcrastinateJob.objects.filter(id__in=[*kept, gone]).order_by("id")
    assert list(left.values_list("id", flat=True)) == kept


def ended_job(status, ago):
    jobs.enqueue(jobs.deliver, delivery_id=1)
    newest = ProcrastinateJob.objects.latest("id").id
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [newest])
        cursor.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, newest])
        cursor.execute("UPDATE procrastinate_events SET at = at - %s WHERE job_id = %s", [ago, newest])
    return newest


def test_one_job_that_waits_for_its_turn_is_enough():
    name = "loket.notificaties.jobs.deliver"
    waiting = ProcrastinateJob.objects.filter(task_name=name)
    jobs.enqueue(name, not_before=datetime.now(UTC) + timedelta(hours=1))  # another matter: not its turn yet
    for _ in range(3):
        jobs.enqueue_unless_waiting(name)
    assert waiting.filter(scheduled_at=None).count() == 1
    waiting.filter(scheduled_at=None).update(status="succeeded")
    jobs.enqueue_unless_waiting(name)
    assert waiting.filter(scheduled_at=None, status="todo").count() == 1


@pytest.mark.parametrize(("answer", "told"), [(3, [": 3"]), (0, []), (None, []), (["anna@inwoner.example"], [])])
def test_what_the_timetable_did_is_told_as_a_number_and_nothing_else(caplog, answer, told):
    def forget_visitors():
        return answer

    timetable = App(connector=InMemoryConnector())
    with caplog.at_level("INFO", logger=jobs.__name__):
        jobs.timed(timetable, {forget_visitors: "* * * * *"})
        [name] = [each for each in timetable.tasks if each.endswith("forget_visitors")]
        timetable.tasks[name].func(0)
    assert [line.partition("forget_visitors")[2] for line in caplog.messages] == told


def test_the_timetable_goes_on_after_the_clock_was_set_back():
    """By an hour, at five minutes past: the next minute has its turn, and not the sixty-sixth."""
    timetable = App(connector=InMemoryConnector())
    jobs.timed(timetable, {jobs.remove_finished_jobs: "* * * * *"})
    turns = periodic.PeriodicDeferrer(registry=timetable.periodic_registry)
    five_past = datetime(2036, 3, 3, 7, 5, 1, tzinfo=UTC).timestamp()

    def turns_at(moment):
        return [timestamp - five_past for _, timestamp in turns.get_previous_tasks(at=moment)]

    assert turns_at(five_past) == [-1, -1]  # the line, and the rescue
    assert turns_at(five_past + 60) == [59, 59]
    assert turns_at(five_past - 3600 + 60) == [-3600 + 59, -3600 + 59]
    assert turns_at(five_past - 3600 + 120) == [-3600 + 119, -3600 + 119]


@pytest.mark.parametrize(("cause", "tries"), [(DiskFull, 3), (RaiseException, 1)])
def test_how_a_job_ended_is_written_down_as_soon_as_the_database_takes_it(monkeypatch, cause, tries):
    """A full disk for two tries; or somebody else was first, and then there is nothing to write."""
    asked = []

    async def write(worker, **told):
        asked.append(told)
        if len(asked) < 3:
            raise ConnectorException from cause()

    monkeypatch.setattr(patience, "_persist", write)
    monkeypatch.setattr(patience, "PAUSES", (0, 0, 0))
    with contextlib.suppress(ConnectorException):
        asyncio.run(patience.persist_patiently(None, job=7))
    assert asked == [{"job": 7}] * tries
    assert Worker._persist_job_status is patience.persist_patiently
