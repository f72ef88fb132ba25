"""A zaak with all that belongs to its file, as the archive gets it."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings

from loket.besluiten.queries.shapes import BESLUIT
from loket.documenten.models import Document
from loket.kernel.secrets import SEALED
from loket.kernel.sql import rows
from loket.zaken.models import Resultaat, Rol, Status, Zaak
from loket.zaken.queries.shapes import (
    RESULTAAT,
    ROL,
    STATUS,
    ZAAK,
    ZAAKEIGENSCHAP,
    ZAAKINFORMATIEOBJECT,
    ZAAKNOTITIE,
    ZAAKOBJECT,
)
from loket.zgw.shape import Shape, json_of

PARTS: tuple[tuple[str, Shape, str], ...] = (
    ("zaak", ZAAK, "id"),
    ("statussen", STATUS, "zaak_id"),
    ("resultaat", RESULTAAT, "zaak_id"),
    ("rollen", ROL, "zaak_id"),
    ("eigenschappen", ZAAKEIGENSCHAP, "zaak_id"),
    ("zaakobjecten", ZAAKOBJECT, "zaak_id"),
    ("notities", ZAAKNOTITIE, "gerelateerd_aan_id"),
    ("zaakinformatieobjecten", ZAAKINFORMATIEOBJECT, "zaak_id"),
    ("besluiten", BESLUIT, "zaak_id"),
)
WITH_BESLUIT = """
    SELECT informatieobject_id FROM zaken_zaakinformatieobject WHERE zaak_id = %(id)s::uuid
    UNION SELECT j.informatieobject_id FROM besluiten_besluitinformatieobject j
        JOIN besluiten_besluit b ON b.id = j.besluit_id WHERE b.zaak_id = %(id)s::uuid
"""


@dataclass(frozen=True, slots=True)
class Dossier:
    zaak: Zaak
    statussen: list[Status]
    resultaat: Resultaat | None
    rollen: list[Rol]
    documents: list[Document]
    deelzaken: list[Zaak]
    related: list[tuple[Zaak, str]]


def dossier_of(zaak_id: UUID) -> Dossier:
    """Raises Zaak.DoesNotExist."""
    zaak = Zaak.objects.select_related("zaaktype__catalogus", "hoofdzaak__zaaktype").get(id=zaak_id)
    aard = {each["id"]: str(each.get("aardRelatie", "")) for each in zaak.relevante_andere_zaken if "id" in each}
    related = Zaak.objects.select_related("zaaktype").filter(id__in=list(aard)).order_by("id")
    statussen = Status.objects.select_related("statustype").filter(zaak_id=zaak_id)
    return Dossier(
        zaak=zaak,
        statussen=list(statussen.order_by("datum_status_gezet", "id")),
        resultaat=Resultaat.objects.select_related("resultaattype").filter(zaak_id=zaak_id).first(),
        rollen=list(Rol.objects.defer("bsn").filter(zaak_id=zaak_id).order_by("id")),
        documents=documents_of(zaak_id),
        deelzaken=list(Zaak.objects.select_related("zaaktype").filter(hoofdzaak_id=zaak_id).order_by("id")),
        related=[(each, aard[str(each.id)]) for each in related],
    )


def documents_of(zaak_id: UUID) -> list[Document]:
    """Those of its besluiten too."""
    ids = [found[0] for found in rows(WITH_BESLUIT, {"id": zaak_id})]
    return list(Document.objects.select_related("informatieobjecttype").filter(id__in=ids).order_by("id"))


def gegevens_of(zaak_id: UUID) -> bytes:
    """What no file of it holds: statuses, parties, values, besluiten, as the APIs tell them; without BSN."""
    told = {name: _part(shape, column, zaak_id) for name, shape, column in PARTS}
    for zaak in told["zaak"]:
        zaak.pop("archiefstatus", None)  # it changes by handing over
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def _part(shape: Shape, column: str, zaak_id: UUID) -> list[Any]:
    sql = f"SELECT {json_of(shape)}::text FROM {shape.table.replace('{t}', 't0')} WHERE t0.{column} = %(id)s::uuid"
    found = rows(f"{sql} ORDER BY t0.id", {"id": zaak_id, "base": settings.PUBLIC_URL, "client": ""})
    return [_opened(json.loads(each[0])) for each in found]


def _opened(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _opened(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_opened(each) for each in value]
    return "" if isinstance(value, str) and value.startswith(SEALED) else value
