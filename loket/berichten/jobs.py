"""The jobs that send: what is new, and one bericht that waits for its time or for another try."""

from uuid import UUID

from loket.berichten import commands, rules
from loket.kernel.jobs import job


@job(queue="berichten", attempts=3 * rules.MOST_ATTEMPTS)  # the bericht itself counts, and fails, earlier
def send(*, bericht_id: str) -> None:
    """Send it when it may go; again later when the other side is not there (at least once: docs/decisions/)."""
    if commands.begin_sending(bericht_id=UUID(bericht_id)):
        commands.finish_sending(bericht_id=UUID(bericht_id))


@job(queue="berichten")
def post_round() -> None:
    """Send what was never tried, unless somebody is doing so already."""
    commands.send_what_waits()
