"""Kinds of zaken."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from loket.catalogi.commands import versions
from loket.catalogi.commands.names import BESLUITTYPEN, ZAAKTYPEN, Names
from loket.catalogi.models import (
    Besluittype,
    Informatieobjecttype,
    Resultaattype,
    Roltype,
    Statustype,
    Zaaktype,
    ZaaktypeInformatieobjecttype,
)
from loket.catalogi.queries.selectielijst import procestype_at
from loket.catalogi.rules.profile import profile
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.outside.bronnen import NotFetched
from loket.termijnen.regel_json import regel_from


def add_zaaktype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    """A draft. `besluittypen`, `deelzaaktypen` and `gerelateerde_zaaktypen` hold names or addresses."""
    return versions.add(KIND, values, by=by)


def change_zaaktype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    versions.change(KIND, id, values, partial=partial, by=by)


def publish_zaaktype(id: UUID, *, by: Actor) -> None:
    """Refused while it would overlap another version (ztc-016), or names a type that is still a draft (ztc-012)."""
    versions.publish(KIND, id, by=by)


def remove_zaaktype(id: UUID, *, by: Actor) -> None:
    versions.remove(KIND, id, by=by)


def _read(names: Names, values: dict[str, Any]) -> None:
    for field, named in (("besluittypen", BESLUITTYPEN), ("deelzaaktypen", ZAAKTYPEN)):
        if field in values:
            values[field] = names.read(field, values[field], named)
    if "gerelateerde_zaaktypen" in values:
        related = values["gerelateerde_zaaktypen"]
        values["gerelateerde_zaaktypen"] = names.read_related("gerelateerdeZaaktypen", related)


def _check(values: Mapping[str, Any]) -> list[Refusal]:
    """The process type is one of a selection list (ztc-001); our own lawful term can be read."""
    if values.get("termijnregel"):
        regel_from(values["termijnregel"])
    if url := values.get("selectielijst_procestype"):
        try:
            procestype_at(url)
        except NotFetched as wrong:
            return [Refusal(wrong.code, wrong.reason, "selectielijstProcestype")]
    return []


def _before_publish(zaaktype: Zaaktype) -> list[Refusal]:
    found = []
    if profile().drafts_block:
        found += [_draft(each) for each in _drafts_named_by(zaaktype)]
    if settings.ZTC_PUBLISH_COMPLETE:
        found += _incomplete(zaaktype)
    return found


def _drafts_named_by(zaaktype: Zaaktype) -> list[str]:
    """Names of which this catalogus holds drafts only."""
    ziots = ZaaktypeInformatieobjecttype.objects.filter(zaaktype=zaaktype).values_list("omschrijving", flat=True)
    found: list[str] = []
    for model, names in ((Besluittype, zaaktype.besluittypen), (Informatieobjecttype, list(ziots))):
        rows = model._default_manager.filter(catalogus_id=zaaktype.catalogus_id, omschrijving__in=names)
        states = list(rows.values_list("omschrijving", "concept"))
        published = {name for name, concept in states if not concept}
        found += sorted({name for name, _ in states} - published)
    return found


def _draft(name: str) -> Refusal:
    return Refusal("concept-relation", f"'{name}' is nog een concept. Publiceer dat eerst.")


def _incomplete(zaaktype: Zaaktype) -> list[Refusal]:
    """What another register asks of a zaaktype before it lets it be published; a setting here."""
    below = Q(zaaktype=zaaktype)
    asked = (
        ("roltypen", Roltype.objects.filter(below).count() >= 1, "Maak minstens 1 roltype."),
        ("resultaattypen", Resultaattype.objects.filter(below).count() >= 1, "Maak minstens 1 resultaattype."),
        ("statustypen", Statustype.objects.filter(below).count() >= 2, "Maak minstens 2 statustypen."),
    )
    return [Refusal("concept-relation", reason, field) for field, good, reason in asked if not good]


KIND = versions.Kind(ZAAKTYPEN, _read, _check, _before_publish)
