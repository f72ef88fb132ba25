"""A real worker is killed in the middle of its work: each reaction is delivered all the same, and none twice."""

import os
import random
import signal
import time
from uuid import uuid4

import pytest
from django.conf import settings
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel.models import Announcement, Counter, Delivery
from loket.kernel.tests.beside import database_url
from loket.kernel.tests.town import break_lamp, mend_lamp, times_done
from tests.forked import processes

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("committed", "toy")]
PATIENCE = 60


@pytest.fixture
def workers():
    """Starts worker processes on the test's database, and leaves none behind."""
    with processes(surroundings()) as start:
        yield start


def surroundings():
    return {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "loket.kernel.tests.worker_settings",
        "PYTHONPATH": str(settings.BASE_DIR),
    }


def wait_until(done, patience=PATIENCE):
    end = time.monotonic() + patience
    while not done():
        assert time.monotonic() < end, "the worker did not come so far in time"
        time.sleep(0.02)


def done_count():
    return Delivery.objects.exclude(done_at=None).count()


def jobs_in(status):
    return ProcrastinateJob.objects.filter(status=status, task_name="loket.kernel.jobs.deliver").count()


def kill(worker):
    worker.kill()
    assert worker.wait() == -signal.SIGKILL


@pytest.fixture
def lamps():
    """A hundred mended lamps, each with two reactions: 200 deliveries, which write once per lamp and take a while."""
    lamps = [uuid4() for _ in range(100)]
    for lamp in lamps:
        mend_lamp(lamp)
    assert Delivery.objects.waiting().count() == 200
    return lamps


def test_a_worker_killed_halfway_loses_and_doubles_nothing(workers, lamps):
    kill_me = workers()
    wait_until(lambda: done_count() >= 40)
    kill(kill_me)
    assert done_count() < 200, "killed too late to prove anything"
    assert jobs_in("doing") > 0, "killed between two jobs: nothing was half-way"

    workers()
    wait_until(lambda: done_count() == 200)
    assert {times_done(lamp) for lamp in lamps} == {2}
    wait_until(lambda: jobs_in("doing") == jobs_in("todo") == 0)


def test_killed_again_and_again_at_random_moments(workers, lamps):
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    for _ in range(3):
        worker, before = workers(), done_count()
        wait_until(lambda before=before: done_count() > before)
        time.sleep(chance.uniform(0, 0.25))
        kill(worker)

    workers()
    wait_until(lambda: done_count() == 200)
    assert {times_done(lamp) for lamp in lamps} == {2}, f"seed {seed}"


def test_a_reaction_in_a_worker_that_rolls_back_leaves_no_job(workers):
    """The queue's jobs are deferred in the transaction of the reaction, also inside a worker."""
    failing = break_lamp()
    workers()
    wait_until(lambda: Delivery.objects.get(id=failing.id).attempts > 0)
    assert Announcement.objects.filter(kind="tests.LampPainted").count() == 0
    assert ProcrastinateJob.objects.filter(task_name="loket.kernel.jobs.deliver").count() == 1
    assert Counter.objects.filter(name__startswith="paint").count() == 0
