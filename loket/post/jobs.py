"""Work on scans that nobody waits for: taking runs apart, and reading text."""

from uuid import UUID

from loket.kernel.jobs import job
from loket.post import commands


@job(queue="post", attempts=5)
def split(*, stapel_id: str) -> None:
    """A run becomes letters."""
    commands.split_stapel(stapel_id=UUID(stapel_id))


@job(queue="post", attempts=3, priority=-1)
def read(*, scan_id: str) -> None:
    """The text of a picture; after the runs, so that the clerk can begin."""
    commands.read_scan(scan_id=UUID(scan_id))
