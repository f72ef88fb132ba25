"""The job that puts a letter in the Berichtenbox."""

from uuid import UUID

from loket.correspondentie import commands
from loket.kernel.jobs import job


@job(queue="berichten", attempts=60)  # the command itself gives up earlier
def deliver_to_box(*, brief_id: str) -> None:
    commands.deliver_to_box(brief_id=UUID(brief_id))
