"""Which kinds of besluit fit a zaak, and which kinds of document hold one."""

from dataclasses import dataclass
from uuid import UUID

from loket.catalogi.queries.fits import BESLUITTYPE_NAMES_IOT, ZAAKTYPE_NAMES_BESLUITTYPE
from loket.kernel.sql import row, rows

VALID = (
    "NOT {r}.concept AND {r}.begin_geldigheid <= current_date"
    " AND ({r}.einde_geldigheid IS NULL OR {r}.einde_geldigheid > current_date)"
)
OF_ZAAK = f"""
    SELECT type.id, type.omschrijving FROM catalogi_besluittype type, zaken_zaak zaak
    WHERE zaak.id = %(id)s::uuid AND {VALID.replace("{r}", "type")}
        AND {ZAAKTYPE_NAMES_BESLUITTYPE.replace("{zaaktype}", "zaak.zaaktype_id").replace("{besluittype}", "type.id")}
    ORDER BY type.omschrijving
"""
OF_BESLUIT = f"""
    SELECT iot.id, iot.omschrijving FROM catalogi_informatieobjecttype iot
    WHERE {VALID.replace("{r}", "iot")}
        AND {BESLUITTYPE_NAMES_IOT.replace("{besluittype}", "%(id)s::uuid").replace("{iot}", "iot.id")}
    ORDER BY iot.omschrijving
"""
ZAAK = """
    SELECT z.verantwoordelijke_organisatie, z.zaaktype_id, z.identificatie FROM zaken_zaak z WHERE z.id = %(id)s::uuid
"""


@dataclass(frozen=True, slots=True)
class Kind:
    id: UUID
    omschrijving: str


@dataclass(frozen=True, slots=True)
class ZaakRow:
    verantwoordelijke_organisatie: str
    zaaktype_id: UUID
    identificatie: str


def besluittypen_for(zaak_id: UUID) -> list[Kind]:
    """What can be decided on this zaak today."""
    return [Kind(*found) for found in rows(OF_ZAAK, {"id": zaak_id})]


def documenttypen_for(besluittype_id: UUID) -> list[Kind]:
    """The kinds of document that such a besluit can stand in."""
    return [Kind(*found) for found in rows(OF_BESLUIT, {"id": besluittype_id})]


def zaak_to_decide(zaak_id: UUID) -> ZaakRow | None:
    found = row(ZAAK, {"id": zaak_id})
    return ZaakRow(*found) if found else None
