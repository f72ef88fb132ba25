"""/klantcontacten, /zaakcontactmomenten and /zaakverzoeken"""

from uuid import UUID

from loket.zaken.api.filters_of_rollen import URI
from loket.zaken.api.ids import ids_in
from loket.zaken.commands.contact import (
    add_contactmoment,
    add_klantcontact,
    add_verzoek,
    remove_contactmoment,
    remove_verzoek,
)
from loket.zaken.permissions import BIJWERKEN, GEFORCEERD, LEZEN
from loket.zaken.queries.shapes import KLANTCONTACT, ZAAK, ZAAKCONTACTMOMENT, ZAAKVERZOEK
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.contacten import KlantContact, ZaakContactMoment, ZaakVerzoek
from loket.zgw.door import Call
from loket.zgw.filters import Filter, address, filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource

WRITE = (BIJWERKEN, GEFORCEERD)


def create_klantcontact(call: Call, body: KlantContact) -> UUID:
    [zaak_id] = ids_in(("zaak", body.zaak, ZAAK))
    return add_klantcontact(
        zaak_id=zaak_id,
        datumtijd=body.datumtijd,
        identificatie=body.identificatie,
        kanaal=body.kanaal,
        onderwerp=body.onderwerp,
        toelichting=body.toelichting,
        by=call.by,
    )


def create_contactmoment(call: Call, body: ZaakContactMoment) -> UUID:
    [zaak_id] = ids_in(("zaak", body.zaak, ZAAK))
    return add_contactmoment(zaak_id=zaak_id, contactmoment=body.contactmoment, by=call.by)


def destroy_contactmoment(call: Call, id: UUID) -> None:
    remove_contactmoment(zaakcontactmoment_id=id, by=call.by)


def create_verzoek(call: Call, body: ZaakVerzoek) -> UUID:
    [zaak_id] = ids_in(("zaak", body.zaak, ZAAK))
    return add_verzoek(zaak_id=zaak_id, verzoek=body.verzoek, by=call.by)


def destroy_verzoek(call: Call, id: UUID) -> None:
    remove_verzoek(zaakverzoek_id=id, by=call.by)


KLANTCONTACTEN = Resource(
    shape=KLANTCONTACT,
    body=KlantContact,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(KLANTCONTACT, filters_of(KLANTCONTACT, "zaak")),
    create=create_klantcontact,
    may_create=WRITE,
    tagged=False,
    title="Klantcontact",
)
ZAAKCONTACTMOMENTEN = Resource(
    shape=ZAAKCONTACTMOMENT,
    body=ZaakContactMoment,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(
        ZAAKCONTACTMOMENT,
        (
            *filters_of(ZAAKCONTACTMOMENT, "zaak"),
            Filter("contactmoment", "{t}.contactmoment = {v}::text", address, URI),
        ),
        paged=False,
    ),
    create=create_contactmoment,
    destroy=destroy_contactmoment,
    may_create=WRITE,
    may_destroy=WRITE,
    tagged=False,
    title="Zaakcontactmoment",
)
ZAAKVERZOEKEN = Resource(
    shape=ZAAKVERZOEK,
    body=ZaakVerzoek,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(
        ZAAKVERZOEK,
        (*filters_of(ZAAKVERZOEK, "zaak"), Filter("verzoek", "{t}.verzoek = {v}::text", address, URI)),
        paged=False,
    ),
    create=create_verzoek,
    destroy=destroy_verzoek,
    may_create=WRITE,
    may_destroy=WRITE,
    tagged=False,
    title="Zaakverzoek",
)
