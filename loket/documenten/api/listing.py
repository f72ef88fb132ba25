"""What the list of documents may be asked: by the standard, and what clients of other registers are used to."""

from dataclasses import replace

from loket.documenten.commands.relatie import place_of
from loket.documenten.models import ObjectType
from loket.documenten.queries.shapes import DOCUMENT
from loket.zgw.checks import url
from loket.zgw.filters import Filter, WrongValue, choice, filters_of, flag, several, text
from loket.zgw.lists import Listing

OF_RELATION = (
    "EXISTS (SELECT 1 FROM documenten_objectinformatieobject o WHERE o.informatieobject_id = {t}.id AND {all})"
)
TEXTS = {"type": "array", "items": {"type": "string"}}


def holding(name: str) -> Filter:
    """The field holds this text, in capitals or not."""
    return replace(filters_of(DOCUMENT, f"{name}__icontains")[0], name=name)


def place(value: str) -> str:
    """An object by its address, by whatever name of ours."""
    if url(text(value)):
        raise WrongValue(reason="Dit is geen geldige URL.")
    return place_of(value)


FILTERS = (
    *filters_of(
        DOCUMENT,
        "identificatie",
        "bronorganisatie",
        "creatiedatum__gte",
        "creatiedatum__lte",
        "informatieobjecttype",
        "vertrouwelijkheidaanduiding",
    ),
    holding("auteur"),
    holding("beschrijving"),
    holding("titel"),
    Filter("locked", "({t}.lock_hash <> '') = {v}::boolean", flag, {"type": "boolean"}),
    Filter("trefwoorden", "{t}.trefwoorden @> {v}::text[]", several(text), TEXTS),
    Filter("trefwoorden__overlap", "{t}.trefwoorden && {v}::text[]", several(text), TEXTS),
    Filter(
        "objectinformatieobjecten__object",
        "o.object = {v}::text",
        place,
        {"type": "string", "format": "uri"},
        inside=OF_RELATION,
    ),
    Filter(
        "objectinformatieobjecten__objectType",
        "o.object_type = {v}::text",
        choice(*ObjectType.values),
        {"type": "string", "enum": ObjectType.values},
        inside=OF_RELATION,
    ),
)
ORDERING = {
    name: f"{{t}}.{name}"
    for name in (
        "auteur",
        "bestandsomvang",
        "creatiedatum",
        "formaat",
        "status",
        "titel",
        "vertrouwelijkheidaanduiding",
    )
}
COUNTED = "SELECT coalesce(sum(t.aantal), 0) FROM documenten_documentaantal t WHERE {rights}"
LISTING = Listing(DOCUMENT, FILTERS, ordering=ORDERING, expands=True, counted=COUNTED)
ZOEK = Listing(DOCUMENT, (*FILTERS, *filters_of(DOCUMENT, "uuid__in")), ordering=ORDERING, expands=True)
