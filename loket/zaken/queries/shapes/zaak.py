"""How a zaak reads: each relation is one step in an index, so a page of hundred is read in a few milliseconds."""

from loket.zaken.models import (
    Betalingsindicatie,
    Resultaat,
    Rol,
    Status,
    Zaak,
    Zaakeigenschap,
    Zaakinformatieobject,
    Zaakobject,
)
from loket.zaken.queries.shapes.api import API
from loket.zgw.shape import BASE, Link, Many, Shape, Sql

OURS = (
    *("laatste_status", "termijn_berekend", "archief_berekend", "omhullende", "team", "behandelaar"),
    *("geleid_door", "gesloten_voor"),
)
OF_ZAAK = "{r}.zaak_id = {t}.id"
RESULTAAT_ID = "(SELECT v.id FROM zaken_resultaat v WHERE v.zaak_id = {t}.id)"
LABELS = " ".join(f"WHEN '{value}' THEN '{label}'" for value, label in Betalingsindicatie.choices)
RELEVANT = (
    "CASE WHEN {t}.relevante_andere_zaken = '[]' THEN '[]' ELSE (SELECT jsonb_agg(CASE WHEN x.one ? 'id' THEN"
    f" x.one - 'id' || jsonb_build_object('url', {BASE} || '{API.root}/zaken/' || (x.one->>'id')) ELSE x.one END"
    " ORDER BY x.place) FROM jsonb_array_elements({t}.relevante_andere_zaken) WITH ORDINALITY x(one, place)) END"
)
RELEVANT_ROWS = (
    "jsonb_array_elements({t}.relevante_andere_zaken) WITH ORDINALITY x(one, place)"
    " JOIN zaken_zaak {r} ON {r}.id = (x.one->>'id')::uuid"
)

ZAAK = Shape(
    Zaak,
    API,
    "zaak",
    "zaken/{id}",
    leave_out=frozenset(OURS),
    plus={
        "betalingsindicatieWeergave": Sql(f"CASE {{t}}.betalingsindicatie {LABELS} ELSE '' END"),
        "deelzaken": Many(Zaak, "{r}.hoofdzaak_id = {t}.id"),
        "relevanteAndereZaken": Many(Zaak, "true", order="x.place", source=RELEVANT_ROWS, told=RELEVANT),
        "eigenschappen": Many(Zaakeigenschap, OF_ZAAK),
        "rollen": Many(Rol, OF_ZAAK),
        "status": Link(Status, "{t}.laatste_status_id"),
        "zaakinformatieobjecten": Many(Zaakinformatieobject, OF_ZAAK),
        "zaakobjecten": Many(Zaakobject, OF_ZAAK),
        "resultaat": Link(Resultaat, RESULTAAT_ID),
    },
)
