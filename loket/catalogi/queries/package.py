"""A whole catalogus as one JSON object: our own form to hand it over, with names instead of addresses.

Below each zaaktype stand its own types, and with the fields of the standard our own fields.
"""

from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from loket.catalogi.models import (
    Besluittype,
    Catalogus,
    Eigenschap,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaakobjecttype,
    Zaaktype,
    ZaaktypeInformatieobjecttype,
)
from loket.zgw.shape import camel

FORM = "loket-catalogus-1"
BELOW: dict[str, tuple[type[Model], str]] = {
    "statustypen": (Statustype, "volgnummer"),
    "resultaattypen": (Resultaattype, "id"),
    "roltypen": (Roltype, "id"),
    "eigenschappen": (Eigenschap, "id"),
    "zaakobjecttypen": (Zaakobjecttype, "id"),
    "informatieobjecttypen": (ZaaktypeInformatieobjecttype, "volgnummer"),
}
NAMED = {("informatieobjecttypen", "omschrijving"): "informatieobjecttype"}


def package_of(catalogus_id: UUID) -> dict[str, Any]:
    """Everything in a catalogus, drafts as well. Raises Catalogus.DoesNotExist."""
    catalogus = Catalogus.objects.get(id=catalogus_id)
    zaaktypen = list(Zaaktype.objects.filter(catalogus=catalogus).order_by("id"))
    below = {name: _by_zaaktype(name, catalogus) for name in BELOW}
    return {
        "formaat": FORM,
        "catalogus": _fields(catalogus),
        "informatieobjecttypen": _all(Informatieobjecttype, catalogus),
        "besluittypen": _all(Besluittype, catalogus),
        "zaaktypen": [
            {**_fields(each), **{name: rows.get(each.id, []) for name, rows in below.items()}} for each in zaaktypen
        ],
    }


def _all(model: type[Model], catalogus: Catalogus) -> list[dict[str, Any]]:
    return [_fields(each) for each in model._default_manager.filter(catalogus=catalogus).order_by("id")]


def _by_zaaktype(name: str, catalogus: Catalogus) -> dict[UUID, list[dict[str, Any]]]:
    model, order = BELOW[name]
    rows: QuerySet[Any] = model._default_manager.filter(zaaktype__catalogus=catalogus).order_by(order)
    if any(each.name == "statustype" for each in model._meta.concrete_fields):
        rows = rows.select_related("statustype")
    found: dict[UUID, list[dict[str, Any]]] = {}
    for row in rows:
        values = {NAMED.get((name, key), key): value for key, value in _fields(row).items()}
        found.setdefault(row.zaaktype_id, []).append(values)
    return found


def _fields(row: Any) -> dict[str, Any]:
    """The fields by their names in the standard; a step is told by its number, what stands above is left out."""
    found: dict[str, Any] = {}
    for each in row._meta.concrete_fields:
        if each.name in ("id", "catalogus", "zaaktype"):
            continue
        value = getattr(row, each.name)
        found[camel(each.name)] = value.volgnummer if isinstance(value, Statustype) else value
    return found
