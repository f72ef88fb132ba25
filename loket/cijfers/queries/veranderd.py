"""On which days something changed, as the announcements tell."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from loket.cijfers.queries.bronnen import BRONNEN
from loket.cijfers.rules.bron import Bron
from loket.kernel.sql import row, rows

LATE = 500  # a transaction that took its number earlier may commit later
MOST = 20_000
TOLD = """SELECT DISTINCT subject FROM kernel_announcement
    WHERE id > %(since)s::bigint - %(late)s::bigint AND id <= %(until)s::bigint LIMIT %(most)s::bigint"""


def last_announcement() -> int:
    found = row("SELECT coalesce(max(id), 0) FROM kernel_announcement", {})
    return int(found[0]) if found else 0


def changed_days(since: int, until: int) -> list[tuple[Bron, set[date]]]:
    """The days on which the records count that were announced to have changed: one statement for each source.

    What was moved from one day to another is taken from its old day at night.
    """
    told = rows(TOLD, {"since": since, "until": until, "late": LATE if since else 0, "most": MOST})
    ids = defaultdict(list)
    for (subject,) in told:
        app, _, id = subject.partition(":")
        if uuid := _uuid(id):
            ids[app].append(uuid)
    found = []
    for bron in BRONNEN:
        of_bron = [id for app in bron.apps for id in ids[app]]
        if of_bron and (days := _days(bron, of_bron)):
            found.append((bron, days))
    return found


def _days(bron: Bron, ids: list[UUID]) -> set[date]:
    sql = f"SELECT DISTINCT dag FROM (SELECT {bron.dag} AS dag FROM {bron.rows} WHERE {bron.id} = ANY(%(ids)s)) r"
    return {day for (day,) in rows(sql, {"ids": ids, **bron.values()}) if day}


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
