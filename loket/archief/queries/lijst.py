"""How far a list is, and what stands on it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.archief.models import Akkoord, Lijst, Regel, RegelState, Verklaring
from loket.archief.rules.lijst import Standing
from loket.kernel.actor import Actor
from loket.kernel.sql import row, rows
from loket.organisatie.models import Team

STANDING = """
    SELECT l.state, l.made_by_id,
        (SELECT count(*) FROM archief_regel r WHERE r.lijst_id = l.id AND r.state = 'listed'),
        ARRAY(SELECT DISTINCT r.afdeling_id FROM archief_regel r WHERE r.lijst_id = l.id AND r.state = 'listed'),
        ARRAY(SELECT k.afdeling_id FROM archief_akkoord k WHERE k.lijst_id = l.id AND NOT k.as_archivist),
        ARRAY(SELECT k.by_id FROM archief_akkoord k WHERE k.lijst_id = l.id AND NOT k.as_archivist)
    FROM archief_lijst l WHERE l.id = %(id)s::uuid
"""
LISTS = """
    SELECT l.id, l.number, l.state, l.made_by, l.made_at, l.destroyed_at, count(r.id),
        count(r.id) FILTER (WHERE r.state = 'destroyed'), COALESCE(sum(r.documents), 0)
    FROM archief_lijst l LEFT JOIN archief_regel r ON r.lijst_id = l.id
    GROUP BY l.id ORDER BY l.id DESC LIMIT 200
"""
AFDELINGEN = """
    SELECT r.afdeling_id, COALESCE(a.name, ''), count(*) FILTER (WHERE r.state = 'listed'), k.by, k.given_at
    FROM archief_regel r LEFT JOIN organisatie_afdeling a ON a.id = r.afdeling_id
        LEFT JOIN archief_akkoord k ON k.lijst_id = r.lijst_id AND NOT k.as_archivist
            AND k.afdeling_id IS NOT DISTINCT FROM r.afdeling_id
    WHERE r.lijst_id = %(id)s::uuid GROUP BY 1, 2, k.by, k.given_at ORDER BY 2
"""


@dataclass(frozen=True, slots=True)
class ListRow:
    id: UUID
    number: str
    state: str
    made_by: str
    made_at: datetime
    destroyed_at: datetime | None
    zaken: int
    destroyed: int
    documents: int


@dataclass(frozen=True, slots=True)
class AfdelingRow:
    """The lines of one afdeling, and who agreed for it."""

    id: UUID | None
    name: str
    listed: int
    by: str | None
    given_at: datetime | None


@dataclass(frozen=True, slots=True)
class RegelRow:
    id: UUID
    identificatie: str
    zaaktype: str
    resultaat: str
    klasse: str
    startdatum: date
    einddatum: date
    archiefactiedatum: date
    afdeling: str | None
    state: str
    note: str
    documents: int


def standing_of(lijst_id: UUID) -> Standing:
    found = row(STANDING, {"id": lijst_id})
    assert found, "the list is held"
    state, maker, listed, needed, agreed, people = found
    return Standing(state, maker, listed, frozenset(needed), frozenset(agreed), frozenset(people))


def lijsten() -> list[ListRow]:
    return [ListRow(*found) for found in rows(LISTS, {})]


def afdelingen_of(lijst_id: UUID) -> list[AfdelingRow]:
    return [AfdelingRow(*found) for found in rows(AFDELINGEN, {"id": lijst_id})]


def regels_of(lijst_id: UUID, *, state: str = "") -> list[RegelRow]:
    """All lines, or those of one state: by zaaktype and number."""
    found = Regel.objects.filter(lijst_id=lijst_id).order_by("zaaktype", "identificatie")
    lines = found.filter(state=state) if state else found
    names = [name if name != "afdeling" else "afdeling__name" for name in RegelRow.__dataclass_fields__]
    return [RegelRow(*each) for each in lines.values_list(*names)]


def archivist_of(lijst_id: UUID) -> Akkoord | None:
    return Akkoord.objects.filter(lijst_id=lijst_id, as_archivist=True).first()


def verklaring_of(lijst_id: UUID) -> Verklaring | None:
    return Verklaring.objects.filter(lijst_id=lijst_id).first()


def lijst(lijst_id: UUID) -> Lijst | None:
    return Lijst.objects.filter(id=lijst_id).first()


def listed_ids(lijst_id: UUID) -> list[UUID]:
    """What is still to be destroyed: deelzaken first, for a hoofdzaak takes its deelzaken along."""
    found = Regel.objects.filter(lijst_id=lijst_id, state=RegelState.LISTED)
    return list(found.order_by("-is_deelzaak", "id").values_list("id", flat=True))


def afdelingen_for(by: Actor) -> frozenset[UUID | None]:
    """The afdelingen that this colleague works for, by team."""
    return frozenset(Team.objects.filter(code__in=by.teams).values_list("afdeling_id", flat=True))
