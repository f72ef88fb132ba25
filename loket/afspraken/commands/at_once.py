"""Two people who want one time: the second waits until the first has it, and then sees that it is gone."""

from datetime import datetime

from loket.kernel.sql import one_at_a_time
from loket.kernel.text import local


def day_is_ours(start: datetime) -> None:
    """Until the end of the transaction nobody else takes a time of this day. The constraint on the table is the wall;
    this keeps people from running into it, and two transactions from waiting for each other.
    """
    one_at_a_time(f"afspraken:{local(start):%Y-%m-%d}")


def visitor_is_ours(reach: bytes | None) -> None:
    """Until the end of the transaction this visitor makes no other appointment: how many there are is counted first."""
    if reach:
        one_at_a_time(f"afspraken of:{reach.hex()}")
