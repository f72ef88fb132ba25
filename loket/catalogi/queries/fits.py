"""Whether types belong together. They are tied by name, so every version of that name in the catalogus fits.

As SQL for who asks it inside a statement of its own, and as a question for who does not.
"""

from uuid import UUID

from loket.kernel.sql import row

# zrc-017: the kind of zaak {zaaktype} names the kind of document {iot}; both are SQL of an id.
ZAAKTYPE_NAMES_IOT = (
    "EXISTS (SELECT 1 FROM catalogi_zaaktypeinformatieobjecttype d"
    " JOIN catalogi_zaaktype z ON z.id = d.zaaktype_id"
    " JOIN catalogi_informatieobjecttype i ON i.catalogus_id = z.catalogus_id AND i.omschrijving = d.omschrijving"
    " WHERE z.id = {zaaktype} AND i.id = {iot})"
)
# brc-007: the kind of zaak {zaaktype} names the kind of besluit {besluittype}.
ZAAKTYPE_NAMES_BESLUITTYPE = (
    "EXISTS (SELECT 1 FROM catalogi_zaaktype z JOIN catalogi_besluittype b"
    " ON b.catalogus_id = z.catalogus_id AND b.omschrijving = ANY(z.besluittypen)"
    " WHERE z.id = {zaaktype} AND b.id = {besluittype})"
)
# brc-008: the kind of besluit {besluittype} names the kind of document {iot}.
BESLUITTYPE_NAMES_IOT = (
    "EXISTS (SELECT 1 FROM catalogi_besluittype b JOIN catalogi_informatieobjecttype i"
    " ON i.catalogus_id = b.catalogus_id AND i.omschrijving = ANY(b.informatieobjecttypen)"
    " WHERE b.id = {besluittype} AND i.id = {iot})"
)


def zaaktype_names_iot(zaaktype_id: UUID, iot_id: UUID) -> bool:
    return _is_so(ZAAKTYPE_NAMES_IOT, zaaktype=zaaktype_id, iot=iot_id)


def _is_so(condition: str, **ids: UUID) -> bool:
    for name in ids:
        condition = condition.replace("{" + name + "}", f"%({name})s::uuid")
    found = row(f"SELECT {condition}", ids)
    return bool(found and found[0])
