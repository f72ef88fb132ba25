import pytest
from django.db import connection

from loket.kernel import outbox


@pytest.fixture
def toy(settings):
    """The toy capability's wiring instead of Loket's own."""
    settings.WIRING = "loket.kernel.tests.town.WIRING"
    yield
    outbox._reactions.cache_clear()


@pytest.fixture
def committed(transactional_db):
    """A database with real commits, visible to threads and to other processes, and a queue that begins empty."""
    _empty_queue()
    yield
    _empty_queue()


def _empty_queue():
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_periodic_defers, procrastinate_workers CASCADE")
