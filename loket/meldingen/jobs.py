"""The job that takes a file of another system over."""

from uuid import UUID

from loket.kernel.jobs import job
from loket.meldingen import commands


@job(queue="overnames", attempts=3)
def take_over(*, overname_id: str) -> None:
    """Goes on where an earlier worker stopped."""
    commands.run_overname(overname_id=UUID(overname_id))
