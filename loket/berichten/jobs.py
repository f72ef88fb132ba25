"""The job that sends one bericht."""

from uuid import UUID

from loket.berichten import commands, rules
from loket.kernel.jobs import job


@job(queue="berichten", attempts=3 * rules.MOST_ATTEMPTS)  # the bericht itself counts, and fails, earlier
def send(*, bericht_id: str) -> None:
    """Send it when it may go; again later when the other side is not there (at least once: docs/decisions/)."""
    if commands.begin_sending(bericht_id=UUID(bericht_id)):
        commands.finish_sending(bericht_id=UUID(bericht_id))
