"""Which zaken go to the archive for ever, and how far a list of them is."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.archief.models import Overdracht, Overdrachtregel
from loket.archief.rules.overdracht import Overdrachtstand
from loket.kernel.sql import row, rows

MOST = 200  # on one list: somebody must be able to look at it, and an archive to check it
DUE = """
    SELECT z.id, z.identificatie, t.omschrijving, COALESCE(o.selectielijstklasse, ''), z.startdatum, z.einddatum
    FROM zaken_zaak z JOIN catalogi_zaaktype t ON t.id = z.zaaktype_id
        LEFT JOIN zaken_resultaat s ON s.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype o ON o.id = s.resultaattype_id
    WHERE z.einddatum IS NOT NULL AND z.archiefnominatie = 'blijvend_bewaren' AND z.archiefstatus <> 'overgedragen'
        AND COALESCE(z.archiefactiedatum, z.einddatum + make_interval(years => %(years)s::int)) <= %(day)s::date
        AND NOT EXISTS (SELECT FROM archief_overdrachtregel r WHERE r.zaak = z.id AND r.state IN ('listed', 'packed'))
    ORDER BY COALESCE(z.archiefactiedatum, z.einddatum), z.id LIMIT %(most)s::int
"""
STANDING = """
    SELECT v.state, v.made_by_id, (SELECT count(*) FROM archief_overdrachtregel r
        WHERE r.overdracht_id = v.id AND r.state IN ('listed', 'packed'))
    FROM archief_overdracht v WHERE v.id = %(id)s::uuid
"""
LISTS = """
    SELECT v.id, v.number, v.state, v.made_by, v.made_at, count(r.id),
        count(r.id) FILTER (WHERE r.state = 'handed_over'), COALESCE(sum(r.documents), 0), v.receiver
    FROM archief_overdracht v LEFT JOIN archief_overdrachtregel r ON r.overdracht_id = v.id
    GROUP BY v.id ORDER BY v.id DESC LIMIT 200
"""


@dataclass(frozen=True, slots=True)
class HandOverRow:
    id: UUID
    identificatie: str
    zaaktype: str
    klasse: str
    startdatum: date
    einddatum: date


@dataclass(frozen=True, slots=True)
class OverdrachtRow:
    id: UUID
    number: str
    state: str
    made_by: str
    made_at: datetime
    zaken: int
    handed_over: int
    documents: int
    receiver: str


def due_for_ever(day: date, *, years: int, most: int = MOST) -> list[HandOverRow]:
    """Kept for ever, closed, and their day has come; on no list yet. One statement."""
    return [HandOverRow(*found) for found in rows(DUE, {"day": day, "years": years, "most": most})]


def stand_of(overdracht_id: UUID) -> Overdrachtstand:
    found = row(STANDING, {"id": overdracht_id})
    assert found, "the list is held"
    return Overdrachtstand(*found)


def overdrachten() -> list[OverdrachtRow]:
    return [OverdrachtRow(*found) for found in rows(LISTS, {})]


def overdracht(overdracht_id: UUID) -> Overdracht | None:
    return Overdracht.objects.filter(id=overdracht_id).first()


def overdrachtregels(overdracht_id: UUID) -> list[Overdrachtregel]:
    return list(Overdrachtregel.objects.filter(overdracht_id=overdracht_id).order_by("zaaktype", "identificatie"))
