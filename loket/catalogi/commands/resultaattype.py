"""Ways in which a kind of zaak can end."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.commands import below
from loket.catalogi.commands.names import BESLUITTYPEN, INFORMATIEOBJECTTYPEN, Names
from loket.catalogi.models import Resultaattype, Zaaktype
from loket.catalogi.queries.selectielijst import Klasse, klasse_at, known_uuid, omschrijving_at, procestypen
from loket.catalogi.queries.shapes import RESULTAATTYPE
from loket.catalogi.rules.archief import why_not_afleidingswijze, why_not_brondatum
from loket.catalogi.rules.frozen import why_not_below
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.outside.bronnen import NotFetched

ARCHIVE = ("selectielijstklasse", "brondatum_archiefprocedure")


def add_resultaattype(values: Mapping[str, Any], *, by: Actor) -> UUID:
    """How long the file is kept comes from the selection list, where the values do not say (ztc-002)."""
    return below.add(KIND, values, by=by)


def change_resultaattype(id: UUID, values: Mapping[str, Any], *, by: Actor, partial: bool = True) -> None:
    below.change(KIND, id, values, partial=partial, by=by)


def remove_resultaattype(id: UUID, *, by: Actor) -> None:
    below.remove(KIND, id, by=by)


def _read(zaaktype: Zaaktype, values: dict[str, Any], row: Resultaattype | None) -> list[Refusal]:
    names = Names(zaaktype.catalogus_id)
    for field, named in (("besluittypen", BESLUITTYPEN), ("informatieobjecttypen", INFORMATIEOBJECTTYPEN)):
        if field in values:
            values[field] = names.read(field, values[field], named)
    procedure = values.get("brondatum_archiefprocedure")
    wrong = why_not_brondatum(procedure) if procedure else []
    return [*wrong, *_read_omschrijving(values), *names.refusals, *_read_archive(zaaktype, values, row)]


def _read_omschrijving(values: dict[str, Any]) -> list[Refusal]:
    """ztc-002a"""
    if "resultaattypeomschrijving" not in values:
        return []
    try:
        values["omschrijving_generiek"] = omschrijving_at(values["resultaattypeomschrijving"])[:20]
    except NotFetched as wrong:
        return [Refusal(wrong.code, wrong.reason, "resultaattypeomschrijving")]
    return []


def _read_archive(zaaktype: Zaaktype, values: dict[str, Any], row: Resultaattype | None) -> list[Refusal]:
    """ztc-002b, ztc-002c, ztc-003"""
    if row is not None and not any(name in values for name in ARCHIVE):
        return []
    url, procedure = (values.get(name, getattr(row, name, None)) for name in ARCHIVE)
    try:
        klasse, of = klasse_at(url or "")
    except NotFetched as wrong:
        return [Refusal(wrong.code, wrong.reason, "selectielijstklasse")]
    found = []
    if "selectielijstklasse" in values:
        values["archiefnominatie"] = values.get("archiefnominatie") or klasse.waardering
        values["archiefactietermijn"] = values.get("archiefactietermijn") or klasse.bewaartermijn or None
        if not _same_procestype(zaaktype.selectielijst_procestype, klasse, of):
            reason = "De selectielijstklasse hoort bij een ander procestype dan dat van het zaaktype."
            found.append(Refusal("procestype-mismatch", reason))
    wrong_way = why_not_afleidingswijze(klasse.procestermijn, procedure["afleidingswijze"]) if procedure else None
    return [*found, *([wrong_way] if wrong_way else [])]


def _same_procestype(url: str, klasse: Klasse, of: str) -> bool:
    """By number where we know both; by address where we do not."""
    known = procestypen().get(known_uuid(url, "procestypen"))
    if known and klasse.procestype:
        return known.nummer == klasse.procestype
    return not url or url == of


def _locked(zaaktype: Zaaktype, name: str, *, adds: bool, forced: bool) -> Refusal | None:
    """Nobody adds a way to end to a kind of zaak that is under way."""
    return why_not_below(concept=zaaktype.concept)


KIND = below.Below(Resultaattype, RESULTAATTYPE, "omschrijving", _read, _locked)
