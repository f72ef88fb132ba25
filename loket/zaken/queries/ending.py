"""What a step of a zaak depends on: one statement for the step, its end, and where an archive date comes from."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any
from uuid import UUID

from loket.kernel.sql import row
from loket.outside.bronnen import NotFetched, fetch
from loket.zaken.rules.archief import Sources
from loket.zaken.rules.closing import Archive, Ending
from loket.zaken.rules.status import Step

MOST_FETCHED = 10
DOCUMENTS = (
    "EXISTS (SELECT FROM zaken_zaakinformatieobject i JOIN documenten_document d ON d.id = i.informatieobject_id"
    " WHERE i.zaak_id = z.id AND {is})"
)
RELATED = "jsonb_array_elements(z.relevante_andere_zaken) x(one) JOIN zaken_zaak v ON v.id = (x.one->>'id')::uuid"
FOLLOWS = "v.einddatum IS NOT NULL AND (v.archief_berekend OR v.archiefactiedatum IS NULL)"
DEPENDENTS = (
    f"ARRAY(SELECT v.id FROM zaken_zaak v WHERE v.hoofdzaak_id = z.id AND {FOLLOWS}"
    " UNION SELECT v.id FROM zaken_zaak v WHERE v.relevante_andere_zaken <> '[]' AND v.relevante_andere_zaken"
    f" @> jsonb_build_array(jsonb_build_object('id', z.id)) AND {FOLLOWS} ORDER BY 1)"
)
ENDING = f"""
    SELECT r.id AS resultaat,
        {DOCUMENTS.replace("{is}", "d.indicatie_gebruiksrecht IS NULL")} AS unset,
        {DOCUMENTS.replace("{is}", "d.lock_hash <> ''")} AS locked,
        EXISTS (SELECT FROM zaken_zaak v WHERE v.hoofdzaak_id = z.id AND v.einddatum IS NULL) AS open_deelzaken,
        z.archiefnominatie AS now_nominatie, z.archiefactiedatum AS now_actiedatum, z.archief_berekend AS now_computed,
        t.archiefnominatie AS nominatie, t.archiefactietermijn AS termijn,
        t.brondatum_archiefprocedure::text AS procedure,
        z.einddatum, z.startdatum_bewaartermijn, h.einddatum AS hoofdzaak,
        (SELECT json_object_agg(e.naam, e.waarde)::text FROM zaken_zaakeigenschap e WHERE e.zaak_id = z.id
            AND e.naam = t.brondatum_archiefprocedure->>'datumkenmerk') AS eigenschappen,
        (SELECT json_agg(json_build_object('url', o.object, 'is', o.object_identificatie))::text
            FROM zaken_zaakobject o WHERE o.zaak_id = z.id
            AND t.brondatum_archiefprocedure->>'afleidingswijze' = 'zaakobject'
            AND o.object_type = lower(t.brondatum_archiefprocedure->>'objecttype')) AS objecten,
        ARRAY(SELECT v.einddatum FROM {RELATED}) AS gerelateerd,
        ARRAY(SELECT b.ingangsdatum FROM zaken_zaakbesluit b WHERE b.zaak_id = z.id) AS ingangsdatums,
        ARRAY(SELECT b.vervaldatum FROM zaken_zaakbesluit b WHERE b.zaak_id = z.id) AS vervaldatums,
        {DEPENDENTS} AS dependents
    FROM (VALUES (1)) one LEFT JOIN zaken_resultaat r ON r.zaak_id = z.id
        LEFT JOIN catalogi_resultaattype t ON t.id = r.resultaattype_id
        LEFT JOIN zaken_zaak h ON h.id = z.hoofdzaak_id
"""
IS_END = (
    "NOT EXISTS (SELECT FROM catalogi_statustype v WHERE v.zaaktype_id = s.zaaktype_id AND v.volgnummer > s.volgnummer)"
)
STEP = f"""
    SELECT s.zaaktype_id, {IS_END}, s.informeren, l.datum_status_gezet,
        %(gezetdoor)s::uuid IS NULL
            OR EXISTS (SELECT FROM zaken_rol o WHERE o.id = %(gezetdoor)s::uuid AND o.zaak_id = z.id),
        (SELECT v.einddatum IS NOT NULL FROM zaken_zaak v WHERE v.id = z.hoofdzaak_id), e.*
    FROM zaken_zaak z LEFT JOIN catalogi_statustype s ON s.id = %(statustype)s::uuid
        LEFT JOIN zaken_status l ON l.id = z.laatste_status_id
        LEFT JOIN LATERAL ({ENDING}) e ON z.einddatum IS NOT NULL OR {IS_END}
    WHERE z.id = %(zaak)s::uuid
"""


def step_of(zaak_id: UUID, statustype_id: UUID, gezetdoor: UUID | None) -> Step:
    """The step to this statustype. What an end asks is filled when it is one, or when the zaak is closed now."""
    found = row(STEP, {"zaak": zaak_id, "statustype": statustype_id, "gezetdoor": gezetdoor})
    assert found, "the zaak is held"
    zaaktype_id, ends, informs, latest, of_zaak, hoofdzaak_closed, *rest = found
    ends = zaaktype_id is not None and ends
    return Step(zaaktype_id, ends, bool(informs), latest, of_zaak, bool(hoofdzaak_closed), _ending(rest))


def ending_of(zaak_id: UUID) -> Ending:
    """What stands in a zaak that has ended."""
    found = row(f"SELECT e.* FROM zaken_zaak z, LATERAL ({ENDING}) e WHERE z.id = %(zaak)s::uuid", {"zaak": zaak_id})
    assert found, "the zaak is held"
    return _ending(found)


def ended_on(ending: Ending, day: date) -> Ending:
    """The same, with this day as its end."""
    return replace(ending, sources=replace(ending.sources, einddatum=day))


def _ending(found: Sequence[Any]) -> Ending:
    resultaat, unset, locked, open_deelzaken, nominatie, actiedatum, computed, *rest = found
    by_type, termijn, procedure, einddatum, bewaartermijn, hoofdzaak, eigenschappen, objecten, *lists = rest
    gerelateerd, ingangsdatums, vervaldatums, dependents = (tuple(each or ()) for each in lists)
    return Ending(
        resultaat=resultaat,
        unset=bool(unset),
        locked=bool(locked),
        open_deelzaken=bool(open_deelzaken),
        now=Archive(nominatie, actiedatum, bool(computed)),
        nominatie=by_type or "",
        termijn=termijn,
        procedure=json.loads(procedure or "null"),
        sources=Sources(
            einddatum,
            bewaartermijn,
            hoofdzaak,
            json.loads(eigenschappen or "{}"),
            tuple(_objecten(json.loads(objecten or "[]"))),
            gerelateerd,
            ingangsdatums,
            vervaldatums,
        ),
        dependents=dependents,
    )


def _objecten(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What we know of each object, or what its own system tells of it; nothing when that gives no answer."""
    for each in islice(found, MOST_FETCHED):
        if each["is"]:
            yield each["is"]
        elif each["url"]:
            try:
                yield fetch(each["url"])
            except NotFetched:
                continue
