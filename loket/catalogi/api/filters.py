"""What the lists of the catalogue may be asked."""

from loket.catalogi.queries.shapes import CATALOGUS, INFORMATIEOBJECTTYPE, ZAAKTYPE
from loket.zgw.filters import Filter, choice, day, link, several, text
from loket.zgw.shape import Shape

STATES = ("alles", "concept", "definitief")
STRING, URI, DAY = {"type": "string"}, {"type": "string", "format": "uri"}, {"type": "string", "format": "date"}
VALID_ON = "({t}.begin_geldigheid <= {v}::date AND ({t}.einde_geldigheid IS NULL OR {t}.einde_geldigheid >= {v}::date))"
PUBLISHED = {"status": "NOT {t}.concept"}  # drafts are seen by who asks for them (ztc-019)

STATUS = Filter(
    "status",
    "({v}::text = 'alles' OR {t}.concept = ({v}::text = 'concept'))",
    choice(*STATES),
    {"type": "string", "enum": list(STATES)},
)
DATUM_GELDIGHEID = Filter("datumGeldigheid", VALID_ON, day, DAY)
IDENTIFICATIE = Filter("zaaktypeIdentificatie", "{t}.identificatie = {v}::text", text, STRING)
TREFWOORDEN = Filter(
    "trefwoorden", "{t}.trefwoorden @> {v}::varchar[]", several(text), {"type": "array", "items": STRING}
)
CATALOGUS_OF_ZAAKTYPE = Filter("catalogus", "{t}.catalogus_id = {v}::uuid", link(CATALOGUS), URI)


def contains(name: str, column: str) -> Filter:
    """Part of a text, whatever its capitals."""
    return Filter(name, f"strpos(lower({{t}}.{column}), lower({{v}}::text)) > 0", text, STRING)


def named(name: str, shape: Shape, condition: str) -> Filter:
    """A type that is related by name: `condition` is on {r}, the row of the address."""
    table = shape.model._meta.db_table
    same = "r.id = {v}::uuid AND r.catalogus_id = {t}.catalogus_id"
    return Filter(name, f"EXISTS (SELECT 1 FROM {table} r WHERE {same} AND {condition})", link(shape), URI)  # noqa: S608


def with_zaaktype(name: str) -> Filter:
    """Besluittypen of a zaaktype."""
    return named(name, ZAAKTYPE, "{t}.omschrijving = ANY(r.besluittypen)")


def with_informatieobjecttype(name: str) -> Filter:
    return named(name, INFORMATIEOBJECTTYPE, "r.omschrijving = ANY({t}.informatieobjecttypen)")


def of_zaaktype(name: str) -> Filter:
    """Kinds of documents that a zaaktype names."""
    has = (
        "EXISTS (SELECT 1 FROM catalogi_zaaktypeinformatieobjecttype d"
        " WHERE d.zaaktype_id = r.id AND d.omschrijving = {t}.omschrijving)"
    )
    return named(name, ZAAKTYPE, has)


def on_date(name: str, column: str) -> Filter:
    return Filter(name, f"{{t}}.{column} = {{v}}::date", day, DAY)


def called(name: str, other: Filter) -> Filter:
    """The same filter under another name."""
    return Filter(name, other.where, other.read, other.schema)


_IOT_PUBLISHED = (
    "EXISTS (SELECT 1 FROM catalogi_informatieobjecttype i WHERE i.catalogus_id = {t}.catalogus_id"
    " AND i.omschrijving = {t}.omschrijving AND NOT i.concept)"
)
ZIOT_PUBLISHED = f"(NOT {{t}}.concept AND {_IOT_PUBLISHED})"
STATUS_OF_ZIOT = Filter(
    "status",
    f"({{v}}::text = 'alles' OR {ZIOT_PUBLISHED} = ({{v}}::text = 'definitief'))",
    choice(*STATES),
    {"type": "string", "enum": list(STATES)},
)
