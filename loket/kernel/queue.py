"""The job queue as a command sees it: deferring a job is part of the command's transaction, in a worker too."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import JobDeferrer
from procrastinate.manager import JobManager

# A worker gives procrastinate's app connections of its own. A reaction that announces something would then defer jobs
# outside its transaction: they would start before the commit, and outlive a roll-back.
QUEUE = JobManager(DjangoConnector())


def defer(deferrer: JobDeferrer, *arguments: dict[str, Any]) -> None:
    """Add one job for each set of arguments, on the connection of the current transaction."""
    with a_full_database_as_it_is():
        QUEUE.batch_defer_jobs(jobs=[deferrer.make_new_job(**each) for each in arguments])


@contextmanager
def a_full_database_as_it_is() -> Iterator[None]:
    """The queue calls all that the database says by one name. One that is full, busy or away is no fault of ours, and
    must look like it, so that who asks is told to come back.
    """
    try:
        yield
    except ConnectorException as error:
        if isinstance(error.__cause__, psycopg.OperationalError | psycopg.InterfaceError):
            with connection.wrap_database_errors:
                raise error.__cause__ from None
        raise
