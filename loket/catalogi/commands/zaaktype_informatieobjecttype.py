"""Which kinds of documents belong to a kind of zaak."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import below
from loket.catalogi.commands.names import INFORMATIEOBJECTTYPEN, Names
from loket.catalogi.commands.statustype import why_not_statustype
from loket.catalogi.models import Informatieobjecttype, Zaaktype, ZaaktypeInformatieobjecttype
from loket.catalogi.queries.shapes import ZIOT
from loket.catalogi.rules.frozen import why_not_relation
from loket.catalogi.rules.profile import profile
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal


def add_ziot(values: Mapping[str, Any], *, by: Actor) -> UUID:
    """`omschrijving` is the name or the address of the informatieobjecttype."""
    return below.add(KIND, values, by=by)


def change_ziot(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    below.change(KIND, id, values, partial=partial, by=by)


def remove_ziot(id: UUID, *, by: Actor) -> None:
    below.remove(KIND, id, by=by)


def _read(zaaktype: Zaaktype, values: dict[str, Any], row: ZaaktypeInformatieobjecttype | None) -> list[Refusal]:
    names = Names(zaaktype.catalogus_id)
    if "omschrijving" in values:
        found = names.read("informatieobjecttype", [values["omschrijving"]], INFORMATIEOBJECTTYPEN)
        values["omschrijving"] = found[0] if found else ""
    return [*names.refusals, *why_not_statustype(zaaktype, values.get("statustype_id"))]


def _locked(zaaktype: Zaaktype, name: str | None, *, adds: bool, forced: bool) -> Refusal | None:
    return why_not_relation(
        zaaktype_concept=zaaktype.concept,
        iot_concept=zaaktype.concept or not _is_published(zaaktype, name or ""),
        profile=profile(),
        adds=adds,
        forced=forced,
    )


def _is_published(zaaktype: Zaaktype, name: str) -> bool:
    names = Names(zaaktype.catalogus_id).read("", [name], INFORMATIEOBJECTTYPEN)
    return Informatieobjecttype.objects.filter(
        catalogus=zaaktype.catalogus_id, omschrijving__in=names, concept=False
    ).exists()


KIND = below.Below(ZaaktypeInformatieobjecttype, ZIOT, "omschrijving", _read, _locked)
