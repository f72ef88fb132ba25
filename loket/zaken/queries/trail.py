"""The last lines in the trail of a zaak: has somebody else changed it since somebody looked?"""

from uuid import UUID

from loket.kernel.sql import row, rows
from loket.zaken.queries.story import TRAIL, told_line
from loket.zaken.rules.told import Told

LAST = "SELECT id FROM zgw_wijziging WHERE hoofd_id = %(zaak)s::uuid ORDER BY id DESC LIMIT 1"
OTHERS = "NOT (w.applicatie_id = 'loket' AND w.gebruikers_id IN ('', %(me)s::text))"
SINCE = TRAIL.replace("ORDER BY", f"AND w.id > %(since)s::uuid AND {OTHERS} ORDER BY")


def last_change_id(zaak_id: UUID) -> UUID | None:
    found = row(LAST, {"zaak": zaak_id})
    return found[0] if found else None


def change_of_others(zaak_id: UUID, *, since: UUID, me: str) -> Told | None:
    """What somebody else did last, since this line."""
    found = rows(SINCE, {"zaak": zaak_id, "since": since, "me": me})
    return told_line(found[0]) if found else None
