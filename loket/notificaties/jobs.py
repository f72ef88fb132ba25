"""The job that wakes the courier."""

from loket.kernel.jobs import job
from loket.notificaties import commands


@job(queue="notificaties")
def deliver() -> None:
    """Deliver what is due, unless somebody is doing so already."""
    commands.deliver_what_waits()
