"""Which zaken are due to be destroyed, and what stands in the way of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from loket.archief.models import Regel
from loket.archief.rules.stays import words_of
from loket.catalogi.queries.selectielijst import number_at
from loket.kernel.sql import row, rows

MOST = 2000
# Something stands in the way of a deelzaak as of any zaak; and a hoofdzaak waits for all of its deelzaken, for they go
# with it. `{more}` is that last line.
HELD = """
    EXISTS (SELECT FROM archief_uitzondering u WHERE u.zaak_id = {z}.id AND u.lifted_at IS NULL
        AND (u.until IS NULL OR u.until > %(day)s::date))
"""
RELATED_OPEN = """
    EXISTS (SELECT FROM zaken_zaak v WHERE v.relevante_andere_zaken <> '[]' AND v.einddatum IS NULL
        AND v.relevante_andere_zaken @> jsonb_build_array(jsonb_build_object('id', {z}.id)))
    OR EXISTS (SELECT FROM jsonb_array_elements({z}.relevante_andere_zaken) x(one)
        JOIN zaken_zaak v ON v.id = (x.one->>'id')::uuid WHERE v.einddatum IS NULL)
"""
STAYS = f"""
    WHEN {{z}}.einddatum IS NULL THEN 'open'
    WHEN {{z}}.archiefstatus = 'overgedragen' THEN 'handed-over'
    WHEN {{z}}.archiefnominatie IS DISTINCT FROM 'vernietigen' THEN 'not-to-destroy'
    WHEN {{z}}.archiefactiedatum IS NULL OR {{z}}.archiefactiedatum > %(day)s::date THEN 'not-due'
    WHEN {HELD} THEN 'held'
    WHEN {RELATED_OPEN} THEN 'related-open'
"""
OF_DEELZAAK = f"CASE {STAYS.replace('{z}', 'd')} END"
DEELZAAK_STAYS = f"EXISTS (SELECT FROM zaken_zaak d WHERE d.hoofdzaak_id = z.id AND {OF_DEELZAAK} IS NOT NULL)"
WAY = f"CASE {STAYS.replace('{z}', 'z')} WHEN {DEELZAAK_STAYS} THEN 'deelzaak-stays' END"
LISTED = "EXISTS (SELECT FROM archief_regel r WHERE r.zaak = z.id AND r.state = 'listed')"
IS_DUE = "z.einddatum IS NOT NULL AND z.archiefnominatie = 'vernietigen' AND z.archiefactiedatum <= %(day)s::date"
LINES = f"""
    SELECT z.id, z.identificatie, t.omschrijving, COALESCE(o.omschrijving, ''), COALESCE(o.selectielijstklasse, ''),
        z.startdatum, z.einddatum, z.archiefactiedatum, z.hoofdzaak_id IS NOT NULL, g.afdeling_id, {WAY} AS way
    FROM zaken_zaak z JOIN catalogi_zaaktype t ON t.id = z.zaaktype_id
        LEFT JOIN zaken_resultaat s ON s.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype o ON o.id = s.resultaattype_id
        LEFT JOIN organisatie_team g ON g.code = z.team_id
    WHERE {IS_DUE} AND NOT {LISTED} ORDER BY z.archiefactiedatum, z.id LIMIT %(most)s::int
"""
SUMS = """
    SELECT COALESCE(a.name, ''), t.omschrijving, count(*), min(z.archiefactiedatum)
    FROM zaken_zaak z JOIN catalogi_zaaktype t ON t.id = z.zaaktype_id
        LEFT JOIN organisatie_team g ON g.code = z.team_id LEFT JOIN organisatie_afdeling a ON a.id = g.afdeling_id
    WHERE z.einddatum IS NOT NULL AND z.archiefnominatie = 'vernietigen'
        AND z.archiefactiedatum > %(day)s::date AND z.archiefactiedatum <= %(until)s::date
    GROUP BY 1, 2 ORDER BY 4, 1, 2
"""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One zaak whose time is over. `way` is what stands in the way, empty when nothing does."""

    id: UUID
    identificatie: str
    zaaktype: str
    resultaat: str
    klasse: str
    startdatum: date
    einddatum: date
    archiefactiedatum: date
    is_deelzaak: bool
    afdeling_id: UUID | None
    way: str

    @property
    def words(self) -> str:
        return words_of(self.way) if self.way else ""


@dataclass(frozen=True, slots=True)
class ComingRow:
    afdeling: str
    zaaktype: str
    count: int
    first: date


def due_on(day: date, *, most: int = MOST) -> list[DueRow]:
    """What is due on this day and on no list yet, the oldest first. One statement."""
    return [_due(found) for found in rows(LINES, {"day": day, "most": most})]


def coming(day: date, until: date) -> list[ComingRow]:
    """What becomes due after this day, counted by afdeling and zaaktype."""
    return [ComingRow(*found) for found in rows(SUMS, {"day": day, "until": until})]


def listed_count(lijst_ids: Iterable[UUID]) -> int:
    """How many zaken stand on these lists."""
    return Regel.objects.filter(lijst_id__in=list(lijst_ids)).count()


def way_of(zaak_id: UUID, day: date) -> str | None:
    """What stands in the way of this zaak now, empty when nothing does; None when it is not there any more."""
    found = row(f"SELECT {WAY} FROM zaken_zaak z WHERE z.id = %(id)s::uuid", {"id": zaak_id, "day": day})
    return (found[0] or "") if found else None


def _due(found: tuple[Any, ...]) -> DueRow:
    id, number, kind, ending, klasse, start, end, day, is_deelzaak, afdeling, way = found
    return DueRow(id, number, kind, ending, number_at(klasse), start, end, day, is_deelzaak, afdeling, way or "")
