"""A real worker is killed while it delivers: every message arrives all the same, at least once."""

import signal
import time

import pytest
from django.db import connection, transaction

from loket.kernel.tests.test_killed_worker import surroundings
from loket.notificaties.commands import publish
from loket.notificaties.commands.deliver import MOST_IN_A_ROUND
from loket.notificaties.models import Aflevering
from loket.notificaties.tests.conftest import change, subscribe
from tests.forked import processes

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("committed", "kanalen")]
PATIENCE, MESSAGES = 60, 100


@pytest.fixture
def committed(transactional_db):
    """Real commits, visible to other processes, and a queue that begins empty."""
    _empty_queue()
    yield
    _empty_queue()


def _empty_queue():
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_periodic_defers, procrastinate_workers CASCADE")


@pytest.fixture
def worker():
    """Starts worker processes on the test's database, and leaves none behind."""
    with processes({**surroundings(), "DJANGO_SETTINGS_MODULE": "loket.notificaties.tests.worker_settings"}) as start:
        yield start


def wait_until(done):
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, "the worker did not come so far in time"
        time.sleep(0.02)


def test_killed_half_way_every_message_arrives_at_least_once(worker, afnemer):
    listener = afnemer(seconds=0.01)
    subscribe(listener.url)
    for number in range(MESSAGES):
        with transaction.atomic():
            publish(change(number))

    kill_me = worker()
    wait_until(lambda: len(listener.told) >= 30)
    kill_me.kill()
    assert kill_me.wait() == -signal.SIGKILL
    assert len(set(listener.told)) < MESSAGES, "killed too late to prove anything"

    worker()
    wait_until(lambda: Aflevering.objects.exclude(done_at=None).count() == MESSAGES)
    assert set(listener.told) == set(range(MESSAGES))
    assert len(listener.told) - MESSAGES <= MOST_IN_A_ROUND, "only the round that was on its way is doubled"


def test_a_dead_and_a_slow_system_beside_a_quick_one_in_a_real_worker(worker, afnemer):
    quick, slow, dead = afnemer(), afnemer(seconds=0.5), afnemer(*[500] * 1000)
    for each in (dead, slow, quick):
        subscribe(each.url)
    worker()
    with transaction.atomic():
        publish(change(0))
    wait_until(lambda: quick.told == [0])
    began = time.monotonic()
    for number in range(1, 20):
        with transaction.atomic():
            publish(change(number))
    wait_until(lambda: set(quick.told) == set(range(20)))
    assert time.monotonic() - began < 3
    assert dead.tries < 5
