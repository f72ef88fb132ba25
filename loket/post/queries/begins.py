"""The kind of zaak that a letter begins, with the last day that the law gives for it."""

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.sql import row
from loket.post.models import Soort
from loket.post.queries.kinds import BEGINS
from loket.zaken.rules.termijn import answer_for, regel_in, streefdatum

FIND = """
    SELECT z.id, z.omschrijving, z.termijnregel::text, z.servicenorm, z.servicenorm_werkdagen,
        (SELECT t.code FROM organisatie_team t
         WHERE t.active AND t.name IN (z.verantwoordelijke, 'Team ' || z.verantwoordelijke) LIMIT 1)
    FROM catalogi_zaaktype z WHERE NOT z.concept AND (z.id = %(id)s::uuid OR z.identificatie = %(name)s::text)
        AND z.begin_geldigheid <= %(day)s::date AND (z.einde_geldigheid IS NULL OR z.einde_geldigheid > %(day)s::date)
    ORDER BY z.begin_geldigheid DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Beginning:
    """`by_law`: the last day stands in the law; else it is the day that we aim at."""

    zaaktype_id: UUID
    name: str
    last_day: date | None
    by_law: bool
    team: str


def beginning(soort: str, received: date) -> Beginning | None:
    """Of a kind of letter that begins a zaak; None for an ordinary letter, and when the catalogue has no such kind."""
    name = BEGINS.get(Soort(soort), "") if soort in Soort.values else ""
    return _found({"name": name, "id": None, "day": received}, received) if name else None


def _found(values: dict[str, object], received: date) -> Beginning | None:
    found = row(FIND, values)
    if found is None:
        return None
    zaaktype_id, name, termijnregel, norm, days, team = found
    regel = regel_in(json.dumps(json.loads(termijnregel)) if termijnregel else None)
    answer = answer_for(regel, received, today=received) if regel else None
    by_law = answer.end if answer else None
    return Beginning(zaaktype_id, name, by_law or streefdatum(received, norm, days), by_law is not None, team or "")
