"""Files that no row names, of what was refused or killed: of the last days each time, and of all before month by month.

A run looks at one of the months, the next hour at the next one, and so on for ever: ten years take five days. So
nothing stays that was missed while no worker was there, and a run stays short.
"""

import logging
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from re import Pattern

from django.utils import timezone

from loket.outside.opslag import store

LEFT_ALONE = timedelta(hours=1)  # what is younger may be of a transaction that still runs
DAYS_BACK = 3
SOME = 1000
A_FEW = 25  # loose files in a month of long ago: more than these, and more than half, is something else
Named = Callable[[Collection[str]], Collection[str]]
log = logging.getLogger(__name__)


def sweep_loose(folder: str, named_among: Named, *, ours: Pattern[str] | None = None) -> int:
    """Throw them away. `ours`: what a key looks like, where others may put files too. How many."""
    now = timezone.now()
    recent = [f"{now - timedelta(days=days):%Y/%m/%d}" for days in range(DAYS_BACK)]
    loose = [key for day in recent for key in _loose_in(_below(folder, day), named_among, now, ours)[0]]
    loose += _loose_of_long_ago(folder, set(recent), named_among, now, ours)
    for key in loose:
        store().remove(key)
    return len(loose)


def _loose_of_long_ago(
    folder: str, recent: set[str], named_among: Named, now: datetime, ours: Pattern[str] | None
) -> list[str]:
    """In the month whose turn it is. When hardly anything is named, this is not the database of these files."""
    months = list(_months(folder))
    if not months:
        return []
    month = months[int(now.timestamp() // 3600) % len(months)]
    loose: list[str] = []
    there = 0
    for day in sorted(store().folders_in(_below(folder, month))):
        if f"{month}/{day}" not in recent:
            found, count = _loose_in(_below(folder, f"{month}/{day}"), named_among, now, ours)
            loose, there = loose + found, there + count
    if len(loose) > A_FEW and len(loose) * 2 > there:
        log.warning("%s of %s files of %s have no row: left alone", len(loose), there, _below(folder, month))
        return []
    return loose


def _months(folder: str) -> Iterator[str]:
    """Those that there are, such as 2026/03."""
    for year in sorted(store().folders_in(folder)):
        if len(year) == 4 and year.isdecimal():  # other folders are rooms
            yield from (f"{year}/{month}" for month in sorted(store().folders_in(_below(folder, year))))


def _loose_in(folder: str, named_among: Named, now: datetime, ours: Pattern[str] | None) -> tuple[list[str], int]:
    """What no row names of the files of one day, and how many files there are."""
    there = [each for each in store().kept_in(folder) if ours is None or ours.search(each.key)]
    old = [each.key for each in there if each.changed_at < now - LEFT_ALONE]
    loose: list[str] = []
    for start in range(0, len(old), SOME):
        some = old[start : start + SOME]
        named = set(named_among(some))
        loose += [key for key in some if key not in named]
    return loose, len(there)


def _below(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
