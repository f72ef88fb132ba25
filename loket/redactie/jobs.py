"""What the worker does at night."""

from loket.kernel.jobs import enqueue_unless_waiting, job
from loket.outside.links import WebLinks
from loket.redactie import commands

CHECK = "loket.redactie.jobs.check_all_links"


@job(queue="links", attempts=2)
def check_all_links() -> None:
    """May take an hour, so it stands in no other work's way."""
    commands.check_links(WebLinks())
    commands.tell_broken_links()


def start_link_check() -> None:
    enqueue_unless_waiting(CHECK)
