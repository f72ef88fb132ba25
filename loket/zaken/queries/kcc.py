"""Zaken that somebody calls about, found in four ways; each of them by an index."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from loket.kernel.secrets import blind_index
from loket.kernel.sql import rows
from loket.zaken.models import Rol
from loket.zaken.rules.kcc import Asked, Known, is_shut

MOST = 20
ASKERS = "('initiator', 'mede_initiator', 'belanghebbende')"
STRUCT = "r.betrokkene_identificatie"
LAST_NAME = (
    f"{STRUCT}->>'geslachtsnaam' <> '' AND lower(%(name)s::text) LIKE"
    f" '%%' || replace(replace(lower({STRUCT}->>'geslachtsnaam'), '%%', ''), '_', '')"
)
BORN, POSTCODE = f"({STRUCT} ->> 'geboortedatum')", f"({STRUCT} #>> '{{verblijfsadres,aoaPostcode}}')"
WAYS = {  # filled, for the indexes hold no empty ones
    "bsn": "r.bsn_index = %(bsn)s::bytea",
    "born": f"{BORN} > '' AND {BORN} = ANY(%(days)s::text[]) AND {LAST_NAME}",
    "postcode": f"{POSTCODE} > '' AND {POSTCODE} = ANY(%(postcodes)s::text[]) AND {LAST_NAME}",
}
ZAAK = """
    SELECT z.id, z.identificatie, k.omschrijving, z.startdatum, z.einddatum, z.vertrouwelijkheidaanduiding
    FROM zaken_zaak z JOIN catalogi_zaaktype k ON k.id = z.zaaktype_id
"""
FOR_ALL = "z.gesloten_voor = '{}'"  # about nobody of staff
BY_NUMBER = f"{ZAAK} WHERE {FOR_ALL} AND z.identificatie = ANY(%(numbers)s::text[]) ORDER BY z.id DESC LIMIT {MOST}"


@dataclass(frozen=True, slots=True)
class Found:
    """A zaak in the list of a caller; of one that is shut only its number."""

    id: UUID
    identificatie: str
    zaaktype: str
    start: date
    ended: date | None
    level: str

    @property
    def shut(self) -> bool:
        return is_shut(self.level)


def found_for(asked: Asked) -> list[Found]:
    """The newest first, twenty at most. One statement."""
    if asked.number:
        numbers = sorted({asked.number, asked.number.upper()})
        return [Found(*each) for each in rows(BY_NUMBER, {"numbers": numbers})]
    way = "bsn" if asked.bsn else "born" if asked.born else "postcode"
    mine = f"z.id IN (SELECT r.zaak_id FROM zaken_rol r WHERE r.omschrijving_generiek IN {ASKERS} AND {WAYS[way]})"
    mine = f"{FOR_ALL} AND {mine}"
    return [Found(*each) for each in rows(f"{ZAAK} WHERE {mine} ORDER BY z.id DESC LIMIT {MOST}", _values(asked))]


def known_of(zaak_id: UUID) -> Known:
    """What we know of who asked for it, to check who calls."""
    rol = Rol.objects.filter(zaak_id=zaak_id, omschrijving_generiek="initiator").first()
    struct: dict[str, Any] = (rol.betrokkene_identificatie or {}) if rol else {}
    digits = str(struct.get("geboortedatum") or "").replace("-", "")[:8]
    born = f"{digits[6:]}-{digits[4:6]}-{digits[:4]}" if len(digits) == 8 else ""
    address = struct.get("verblijfsadres") or {}
    return Known(born, str(address.get("aoaPostcode") or "").replace(" ", "").upper())


def _values(asked: Asked) -> dict[str, Any]:
    if asked.bsn:
        return {"bsn": blind_index(asked.bsn)}
    if asked.born:
        return {"days": [f"{asked.born:%Y-%m-%d}", f"{asked.born:%Y%m%d}"], "name": asked.name}
    split = f"{asked.postcode[:4]} {asked.postcode[4:]}"
    return {"postcodes": [asked.postcode, split], "name": asked.name}
