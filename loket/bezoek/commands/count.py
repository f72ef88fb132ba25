"""Each process counts in memory, and adds that to the tables every few seconds: a page never waits for its counting."""

import os
import time
from datetime import date, datetime
from threading import Lock

from django.db import connection, transaction

from loket.bezoek.models import Salt
from loket.bezoek.rules.tally import Tally
from loket.bezoek.rules.visit import VISIT_GAP, View, mark_of
from loket.kernel.text import local

EVERY, MOST = 10, 1000  # seconds; rows that wait
ADD_VIEWS = """
    INSERT INTO bezoek_pagecount (day, kind, address, views)
    SELECT * FROM unnest(%(days)s::date[], %(kinds)s::text[], %(addresses)s::text[], %(views)s::int[])
    ON CONFLICT (day, kind, address) DO UPDATE SET views = bezoek_pagecount.views + EXCLUDED.views
"""
# Who was here less than half an hour before goes on with the same visit. A day without a salt is counted already.
ADD_MARKS = """
    INSERT INTO bezoek_mark (day, mark, first_at, last_at, visits)
    SELECT new.* FROM unnest(%(days)s::date[], %(marks)s::bytea[], %(firsts)s::timestamptz[],
        %(lasts)s::timestamptz[], %(visits)s::int[]) AS new (day, mark, first_at, last_at, visits)
    JOIN bezoek_salt USING (day)
    ON CONFLICT (day, mark) DO UPDATE SET
        visits = bezoek_mark.visits + EXCLUDED.visits
            - CASE WHEN EXCLUDED.first_at < bezoek_mark.last_at + make_interval(secs => %(gap)s) THEN 1 ELSE 0 END,
        last_at = greatest(bezoek_mark.last_at, EXCLUDED.last_at)
"""
_lock = Lock()
_waiting = Tally()
_since = time.monotonic()
_salts: dict[date, bytes] = {}


def note_view(view: View, *, mark: bytes | None, at: datetime) -> None:
    """Count one view; now and then this writes down what all before it counted."""
    with _lock:
        _waiting.note(local(at).date(), view, mark, at)
        due = time.monotonic() - _since >= EVERY or len(_waiting) >= MOST
    if due:
        flush()


def mark_for(network: str, agent: str, *, at: datetime) -> bytes:
    """The mark of this browser today. The network goes into the hash, and nowhere else."""
    return mark_of(_salt_of(local(at).date()), network, agent)


def flush() -> None:
    """Write down what waits: two statements."""
    global _waiting, _since
    with _lock:
        tally, _waiting, _since = _waiting, Tally(), time.monotonic()
    if not tally.views:
        return
    views, marks = sorted(tally.views.items()), sorted(tally.marks.items(), key=lambda item: item[0])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            ADD_VIEWS,
            {
                "days": [day for (day, _, _), _ in views],
                "kinds": [kind for (_, kind, _), _ in views],
                "addresses": [address for (_, _, address), _ in views],
                "views": [number for _, number in views],
            },
        )
        if marks:
            cursor.execute(
                ADD_MARKS,
                {
                    "days": [day for (day, _), _ in marks],
                    "marks": [mark for (_, mark), _ in marks],
                    "firsts": [seen.first_at for _, seen in marks],
                    "lasts": [seen.last_at for _, seen in marks],
                    "visits": [seen.visits for _, seen in marks],
                    "gap": VISIT_GAP.total_seconds(),
                },
            )


def _salt_of(day: date) -> bytes:
    """Made by who needs it first; every process knows the same, and forgets that of yesterday."""
    if day not in _salts:
        Salt.objects.bulk_create([Salt(day=day, salt=os.urandom(32))], ignore_conflicts=True)
        found = bytes(Salt.objects.values_list("salt", flat=True).get(day=day))
        _salts.clear()
        _salts[day] = found
    return _salts[day]


def forget_salts() -> None:
    """For who threw a salt away."""
    _salts.clear()
