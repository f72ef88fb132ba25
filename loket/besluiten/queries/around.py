"""What stands around a besluit that somebody wants to write: its type, its zaak, and whether they fit."""

from dataclasses import dataclass
from uuid import UUID

from loket.catalogi.queries.fits import BESLUITTYPE_NAMES_IOT, ZAAKTYPE_NAMES_BESLUITTYPE
from loket.kernel.sql import row

FITS = ZAAKTYPE_NAMES_BESLUITTYPE.replace("{zaaktype}", "zaak.zaaktype_id").replace("{besluittype}", "type.id")
AROUND = f"""
    SELECT type.id IS NOT NULL, type.concept, zaak.id IS NOT NULL, {FITS},
        EXISTS (
            SELECT FROM besluiten_besluit other
            WHERE other.identificatie = %(identificatie)s::text
                AND other.verantwoordelijke_organisatie = %(organisatie)s::text
        )
    FROM (SELECT 1) one
    LEFT JOIN catalogi_besluittype type ON type.id = %(type_id)s::uuid
    LEFT JOIN zaken_zaak zaak ON zaak.id = %(zaak_id)s::uuid
"""
PAIR_FITS = BESLUITTYPE_NAMES_IOT.replace("{besluittype}", "besluit.besluittype_id").replace(
    "{iot}", "document.informatieobjecttype_id"
)
PAIR = f"""
    SELECT besluit.besluittype_id, document.id IS NOT NULL, {PAIR_FITS},
        EXISTS (
            SELECT FROM besluiten_besluitinformatieobject pair
            WHERE pair.besluit_id = besluit.id AND pair.informatieobject_id = document.id
        )
    FROM besluiten_besluit besluit LEFT JOIN documenten_document document ON document.id = %(document_id)s::uuid
    WHERE besluit.id = %(besluit_id)s::uuid FOR NO KEY UPDATE OF besluit
"""


@dataclass(frozen=True, slots=True)
class Around:
    type_exists: bool
    concept: bool | None
    zaak_exists: bool
    fits_zaak: bool
    taken: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A besluit and a document: the type of the besluit, and whether they fit."""

    besluittype_id: UUID
    document_exists: bool
    fits: bool
    there_already: bool


def around(*, besluittype_id: UUID, zaak_id: UUID | None, identificatie: str = "", organisatie: str = "") -> Around:
    """What is known before a besluit is written."""
    values = {
        "type_id": besluittype_id,
        "zaak_id": zaak_id,
        "identificatie": identificatie,
        "organisatie": organisatie,
    }
    found = row(AROUND, values)
    assert found
    return Around(*found)


def pair_of(besluit_id: UUID, document_id: UUID) -> Pair | None:
    """None when there is no such besluit. It is held until the end of the transaction."""
    found = row(PAIR, {"besluit_id": besluit_id, "document_id": document_id})
    return Pair(*found) if found else None


def next_number_sql(year: int) -> str:
    """The next number of this year, as SQL. Each time it is asked it is another one."""
    return f"'BESLUIT-{year:d}-' || lpad(nextval('besluiten_nummer')::text, 10, '0')"
