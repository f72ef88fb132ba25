"""How long somebody who calls now will wait, for the website to tell."""

from datetime import datetime, timedelta
from statistics import median

from loket.telefonie.queries.central import central

RECENT, FEWEST = timedelta(minutes=30), 3


def expected_wait(now: datetime) -> timedelta | None:
    """The median of who called the central number in the last half hour; who is still waiting counts with the time so
    far. None when fewer than three called: then we do not know. One statement beside the
    town's numbers, which are kept for some seconds.
    """
    calls = central().filter(rang_at__gt=now - RECENT, rang_at__lte=now)
    told = calls.values_list("rang_at", "answered_at", "ended_at")
    waits = [((answered or ended or now) - rang).total_seconds() for rang, answered, ended in told]
    return timedelta(seconds=median(waits)) if len(waits) >= FEWEST else None
