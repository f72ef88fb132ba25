"""The catalogue for who arranges it: kinds of zaken with their versions, and one version with all below it."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from loket.catalogi.models import Catalogus, Resultaattype, Statustype, Zaaktype
from loket.catalogi.queries.selectielijst import number_at
from loket.kernel.sql import rows
from loket.termijnen.period import Period

# Of each name the version that counts today, else the newest; and how many there are.
KINDS = """
    SELECT DISTINCT ON (z.catalogus_id, z.identificatie) z.id, z.identificatie, z.omschrijving, z.verantwoordelijke,
        z.termijnregel->>'name', z.servicenorm_werkdagen, z.concept,
        count(*) OVER names, bool_or(z.concept) OVER names
    FROM catalogi_zaaktype z
    WINDOW names AS (PARTITION BY z.catalogus_id, z.identificatie)
    ORDER BY z.catalogus_id, z.identificatie,
        (NOT z.concept AND z.begin_geldigheid <= %(day)s::date
            AND (z.einde_geldigheid IS NULL OR z.einde_geldigheid > %(day)s::date)) DESC,
        z.begin_geldigheid DESC, z.id DESC
"""


@dataclass(frozen=True, slots=True)
class KindRow:
    id: UUID
    identificatie: str
    omschrijving: str
    verantwoordelijke: str
    regel: str | None
    norm: int | None
    concept: bool
    versions: int
    has_draft: bool


@dataclass(frozen=True, slots=True)
class ResultRow:
    """`counts_from`: where the term of keeping begins."""

    omschrijving: str
    klasse: str
    keep: str
    counts_from: str


@dataclass(frozen=True, slots=True)
class Version:
    id: UUID
    begin: date
    end: date | None
    concept: bool


COUNTS_FROM = {
    "afgehandeld": "vanaf het einde van de zaak",
    "ander_datumkenmerk": "vanaf een dag die iemand invult",
    "eigenschap": "vanaf {}",
    "gerelateerde_zaak": "vanaf het einde van een andere zaak",
    "hoofdzaak": "vanaf het einde van de hoofdzaak",
    "ingangsdatum_besluit": "vanaf de start van het besluit",
    "termijn": "vanaf een vaste tijd na het einde",
    "vervaldatum_besluit": "vanaf het einde van het besluit",
    "zaakobject": "vanaf een dag van het onderwerp",
}


def kinds_of_zaken(day: date) -> list[KindRow]:
    """By name. One statement."""
    found = [KindRow(*each) for each in rows(KINDS, {"day": day})]
    return sorted(found, key=lambda each: each.omschrijving.casefold())


def zaaktype(zaaktype_id: UUID) -> Zaaktype | None:
    return Zaaktype.objects.select_related("catalogus").filter(id=zaaktype_id).first()


def versions_of(row: Zaaktype) -> list[Version]:
    """The newest first."""
    same = Zaaktype.objects.filter(catalogus_id=row.catalogus_id, identificatie=row.identificatie)
    names = ("id", "begin_geldigheid", "einde_geldigheid", "concept")
    return [Version(*each) for each in same.order_by("-begin_geldigheid", "-id").values_list(*names)]


def steps_of(zaaktype_id: UUID) -> list[Statustype]:
    return list(Statustype.objects.filter(zaaktype_id=zaaktype_id).order_by("volgnummer"))


def step(statustype_id: UUID, zaaktype_id: UUID) -> Statustype | None:
    return Statustype.objects.filter(id=statustype_id, zaaktype_id=zaaktype_id).first()


def results_of(zaaktype_id: UUID) -> list[ResultRow]:
    return [_result(row) for row in Resultaattype.objects.filter(zaaktype_id=zaaktype_id).order_by("omschrijving")]


def catalogussen() -> list[Catalogus]:
    return list(Catalogus.objects.order_by("domein", "rsin"))


def rule_name(row: Zaaktype) -> str:
    """The name of the lawful term; empty without one."""
    told: Any = row.termijnregel
    told = json.loads(told) if isinstance(told, str) else told
    return str((told or {}).get("name") or "")


def _result(row: Resultaattype) -> ResultRow:
    procedure: dict[str, Any] = row.brondatum_archiefprocedure or {}
    way = COUNTS_FROM.get(procedure.get("afleidingswijze", ""), "")
    keep = "Altijd bewaren" if row.archiefnominatie == "blijvend_bewaren" else _period(row.archiefactietermijn)
    return ResultRow(
        row.omschrijving, number_at(row.selectielijstklasse), keep, way.format(procedure.get("datumkenmerk", ""))
    )


def _period(text: str | None) -> str:
    try:
        return f"{Period.parse(text).words} bewaren" if text else ""
    except ValueError:
        return text or ""
