"""Who waits for an earlier time, and would fit in one that came free."""

from datetime import datetime, timedelta
from uuid import UUID

from loket.afspraken.models import Afspraak, State
from loket.afspraken.queries.free import soorten, who_has_time

MOST_TOLD = 3  # at once; who is first gets it
SOONEST = timedelta(hours=4)  # people must have time to read it, and to come
LOOKED_AT = 20


def who_waits(locatie: str, start: datetime, now: datetime, *, but_not: UUID) -> list[Afspraak]:
    """The first ones on the list, whose own time is later, and for whose whole visit there is room at this moment."""
    if start < now + SOONEST:
        return []
    waiting = Afspraak.objects.filter(
        locatie=locatie, state=State.BOOKED, eerder_sinds__isnull=False, start__gt=start
    ).exclude(id=but_not)
    rows = waiting.select_related("locatie").order_by("eerder_sinds", "id")[:LOOKED_AT]
    return [row for row in rows if _fits(row, start)][:MOST_TOLD]


def _fits(row: Afspraak, start: datetime) -> bool:
    found = soorten(row.soorten)
    return len(found) == len(row.soorten) and bool(
        who_has_time(found, locatie=row.locatie_id, kind=row.kind, persons=row.persons, start=start, without=row.id)
    )
