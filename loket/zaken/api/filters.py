"""What the list of zaken may be asked, by the standard and by what clients have learnt to ask besides."""

import json
from typing import Any, Literal

from loket.catalogi.queries.shapes import RESULTAATTYPE, STATUSTYPE
from loket.zaken.api.filters_of_rollen import OF_ZAKEN
from loket.zaken.queries.shapes import ZAAK
from loket.zgw.caller import LEVELS, RANK
from loket.zgw.filters import Filter, WrongValue, choice, filters_of, for_like, link, several, text
from loket.zgw.filters import uuid as read_uuid

STRING = {"type": "string"}
DAYS = {
    "archiefactiedatum": ("", "__isnull", "__lt", "__gt"),
    "startdatum": ("", "__gt", "__gte", "__lt", "__lte"),
    "registratiedatum": ("", "__gt", "__lt"),
    "einddatum": ("", "__isnull", "__gt", "__lt"),
    "einddatumGepland": ("", "__gt", "__lt"),
    "uiterlijkeEinddatumAfdoening": ("", "__gt", "__lt"),
}
FIELDS = (
    "identificatie",
    "identificatie__icontains",
    "bronorganisatie",
    "bronorganisatie__in",
    "zaaktype",
    "archiefnominatie",
    "archiefnominatie__in",
    "archiefstatus",
    "archiefstatus__in",
    *(name + lookup for name, lookups in DAYS.items() for lookup in lookups),
)
KENMERK = "({t}.kenmerken <> '[]' AND {t}.kenmerken @> jsonb_build_array({v}::jsonb))"
CURRENT = "{t}.laatste_status_id IN (SELECT s.id FROM zaken_status s WHERE s.statustype_id = {v}::uuid)"
ENDED = "{t}.id IN (SELECT s.zaak_id FROM zaken_resultaat s WHERE s.resultaattype_id = {v}::uuid)"
OF_TYPE = (
    "{t}.zaaktype_id IN (SELECT s.id FROM catalogi_zaaktype s WHERE s.omschrijving ILIKE '%%' || {v}::text || '%%')"
)
NAMES = ("startdatum", "einddatum", "publicatiedatum", "archiefactiedatum", "registratiedatum", "identificatie")
ORDERING = {name: f"{{t}}.{name}" for name in NAMES}


def _up_to(value: str) -> list[str]:
    return list(LEVELS[: RANK[choice(*LEVELS)(value)] + 1])


def _kenmerk(value: str) -> str:
    """<bron>:<kenmerk>"""
    bron, colon, kenmerk = text(value).partition(":")
    if not colon:
        raise WrongValue(reason="Geef <bron>:<kenmerk>.")
    return _json(bron=bron, kenmerk=kenmerk)


def _json(**values: str) -> str:
    return json.dumps(values)


ZAAK_FILTERS: tuple[Filter, ...] = (
    *filters_of(ZAAK, *FIELDS),
    Filter(
        "maximaleVertrouwelijkheidaanduiding",
        "{t}.vertrouwelijkheidaanduiding = ANY({v}::text[])",
        _up_to,
        {**STRING, "enum": list(LEVELS)},
    ),
    *OF_ZAKEN,
    Filter("kenmerk", KENMERK, _kenmerk, STRING),
    Filter("kenmerk__bron", KENMERK, lambda value: _json(bron=text(value)), STRING),
    Filter("omschrijving", "{t}.omschrijving ILIKE '%%' || {v}::text || '%%'", for_like, STRING),
    Filter("resultaat__resultaattype", ENDED, link(RESULTAATTYPE), STRING),
    Filter("status__statustype", CURRENT, link(STATUSTYPE), STRING),
    Filter("zaaktype__omschrijving", OF_TYPE, for_like, STRING),
)
# Only in `_zoek`, where a question may be long.
ZOEK_FILTERS: tuple[Filter, ...] = (
    *ZAAK_FILTERS,
    Filter(
        "uuid__in",
        "{t}.id = ANY({v}::uuid[])",
        several(read_uuid),
        {"type": "array", "items": {"type": "string", "format": "uuid"}},
    ),
    *filters_of(ZAAK, "zaaktype__in"),
)


def _sort(filter: Filter) -> Any:
    """How a value stands in the body of a search."""
    match filter.schema.get("type"):
        case "array":
            return list[str] | None
        case "boolean":
            return bool | None
    if "enum" in filter.schema:
        return Literal[tuple(filter.schema["enum"])] | None
    return str | None


def fields_of_search() -> list[tuple[str, Any, Any]]:
    """Each filter of a search by its name, for the document; all may be left out."""
    return [(each.name, _sort(each), None) for each in ZOEK_FILTERS]
