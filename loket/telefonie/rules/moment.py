"""Which moments of a fact we believe."""

from datetime import datetime, timedelta

from loket.kernel.refusal import Refusal

AHEAD, OLD = timedelta(minutes=5), timedelta(days=2)


def why_not_now(at: datetime, now: datetime) -> Refusal | None:
    """A clock that is wrong would spoil the figures: at most five minutes ahead, and two days old."""
    if now - OLD <= at <= now + AHEAD:
        return None
    return Refusal("moment-strange", "Dit moment ligt te ver van nu. Staat de klok van de centrale goed?", "moment")
