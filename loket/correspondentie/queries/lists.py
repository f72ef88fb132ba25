"""The lists of who writes and who posts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from loket.correspondentie.models import Brief, Staat, Weg
from loket.kernel.actor import Actor
from loket.kernel.sql import rows
from loket.zaken.queries.seen import seen_by

# Of zaken that this colleague may see.
BRIEVEN = """
    SELECT b.id, b.onderwerp, b.naam, b.weg, b.staat, b.zaak_id, z.identificatie,
        concat_ws(' ', m.first_name, NULLIF(m.infix, ''), m.last_name), b.gemaakt_op, b.klaar_op, b.verzonden_op
    FROM correspondentie_brief b JOIN zaken_zaak z ON z.id = b.zaak_id
        LEFT JOIN organisatie_medewerker m ON m.id = b.door_id
    WHERE {seen} AND {which} LIMIT 200
"""
SEEN = """
    SELECT b.id FROM correspondentie_brief b JOIN zaken_zaak z ON z.id = b.zaak_id
    WHERE {seen} AND b.id = ANY(%(ids)s::uuid[])
"""
OLDEST, NEWEST = "ORDER BY b.klaar_op, b.id", "ORDER BY b.gemaakt_op DESC, b.id"


@dataclass(frozen=True, slots=True)
class Row:
    id: UUID
    onderwerp: str
    naam: str
    weg: str
    staat: str
    zaak_id: UUID
    zaaknummer: str
    schrijver: str
    gemaakt_op: datetime
    klaar_op: datetime | None
    verzonden_op: datetime | None

    @property
    def weg_label(self) -> str:
        return str(Weg(self.weg).label)

    @property
    def staat_label(self) -> str:
        return str(Staat(self.staat).label)


@dataclass(frozen=True, slots=True)
class Sent:
    """`way` in words; `came_back`: it was not delivered."""

    onderwerp: str
    way: str
    came_back: bool
    at: datetime | None


def my_concepts(by: Actor) -> list[Row]:
    """What I began and did not send yet, the newest first."""
    return _rows(by, f"b.door_id = %(me)s::uuid AND b.staat = %(staat)s::text {NEWEST}", staat=Staat.CONCEPT)


def to_post(by: Actor) -> list[Row]:
    """Letters that lie ready, the longest waiting first."""
    return _rows(by, f"b.staat = %(staat)s::text {OLDEST}", staat=Staat.TE_POSTEN)


def not_delivered(by: Actor) -> list[Row]:
    """What came back and did not go out again yet: each needs somebody (Awb 2:11)."""
    return _rows(by, f"b.staat = %(staat)s::text AND b.opnieuw_id IS NULL {OLDEST}", staat=Staat.NIET_BEZORGD)


def brieven_of(zaak_id: UUID, by: Actor) -> list[Row]:
    """All of one zaak, the newest first."""
    return _rows(by, f"b.zaak_id = %(zaak)s::uuid {NEWEST}", zaak=zaak_id)


def sent_on(zaken: Sequence[UUID], *, most: int) -> list[Sent]:
    """What left on these zaken, the newest first, without what it says. Whoever asks sees to the rights and the log."""
    gone = Brief.objects.filter(zaak_id__in=zaken, staat__in=(Staat.VERZONDEN, Staat.NIET_BEZORGD))
    found = gone.order_by("-verzonden_op", "-id").values_list("onderwerp", "weg", "staat", "verzonden_op")[:most]
    return [Sent(about, str(Weg(way).label), staat == Staat.NIET_BEZORGD, at) for about, way, staat, at in found]


def seen_among(brief_ids: Iterable[UUID], by: Actor) -> set[UUID]:
    """Those of zaken that this colleague may see."""
    seen, values = seen_by(by)
    return {id for (id,) in rows(SEEN.replace("{seen}", seen), {**values, "ids": list(brief_ids)})}


def _rows(by: Actor, which: str, **more: Any) -> list[Row]:
    seen, values = seen_by(by)
    sql = BRIEVEN.replace("{seen}", seen).replace("{which}", which)
    return [Row(*row) for row in rows(sql, {**values, **more})]
