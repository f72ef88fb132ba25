"""Promise a number to somebody who has no document yet."""

from django.utils import timezone

from loket.documenten.queries.nummer import next_numbers
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse

MOST = 1000


def reserve_numbers(*, aantal: int = 1, by: Actor) -> list[str]:
    """The next numbers: nobody else gets them, and a document can be registered with each of them later."""
    wrong = Refusal("max_value", f"Reserveer 1 tot {MOST} nummers tegelijk.", "aantal")
    refuse(None if 1 <= aantal <= MOST else wrong)
    return next_numbers(timezone.localdate(), aantal)
