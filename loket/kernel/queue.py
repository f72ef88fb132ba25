"""The job queue as a command sees it: deferring a job is part of the command's transaction, in a worker too."""

from typing import Any

from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import JobDeferrer
from procrastinate.manager import JobManager

# A worker gives procrastinate's app connections of its own. A reaction that announces something would then defer jobs
# outside its transaction: they would start before the commit, and outlive a roll-back.
QUEUE = JobManager(DjangoConnector())


def defer(deferrer: JobDeferrer, *arguments: dict[str, Any]) -> None:
    """Add one job for each set of arguments, on the connection of the current transaction."""
    QUEUE.batch_defer_jobs(jobs=[deferrer.make_new_job(**each) for each in arguments])
