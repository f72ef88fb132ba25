"""/zaakinformatieobjecten"""

from uuid import UUID

from loket.documenten.queries.shapes import DOCUMENT
from loket.zaken.commands.dossier import add_document, change_document_of_zaak, remove_document
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, LEZEN, VERWIJDEREN
from loket.zaken.queries.shapes import STATUS, ZAAK, ZAAKINFORMATIEOBJECT
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.zaakinformatieobject import ZaakInformatieObject
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.links import NOWHERE, Links, local_id
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent

WRITE = (BIJWERKEN, GEFORCEERD)


def create(call: Call, body: ZaakInformatieObject) -> UUID:
    links = Links()
    document_id = links.find("informatieobject", body.informatieobject, DOCUMENT)
    zaak_id = links.find("zaak", body.zaak, ZAAK)
    status_id = links.find("status", body.status, STATUS)
    links.check()
    assert zaak_id
    assert document_id
    return add_document(
        zaak_id=zaak_id,
        document_id=document_id,
        titel=body.titel,
        beschrijving=body.beschrijving,
        vernietigingsdatum=body.vernietigingsdatum,
        status_id=status_id,
        by=call.by,
    )


def update(call: Call, relation_id: UUID, body: ZaakInformatieObject, sent: Sent) -> None:
    links = Links()
    status_id = links.find("status", body.status, STATUS)
    links.check()
    change_document_of_zaak(
        relation_id=relation_id,
        zaak_id=local_id(body.zaak, ZAAK) or NOWHERE,
        document_id=local_id(body.informatieobject, DOCUMENT) or NOWHERE,
        titel=body.titel,
        beschrijving=body.beschrijving,
        vernietigingsdatum=body.vernietigingsdatum,
        status_id=status_id,
        partial=sent is not None,
        by=call.by,
    )


def destroy(call: Call, relation_id: UUID) -> None:
    remove_document(relation_id=relation_id, by=call.by)


ZAAKINFORMATIEOBJECTEN = Resource(
    shape=ZAAKINFORMATIEOBJECT,
    body=ZaakInformatieObject,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(ZAAKINFORMATIEOBJECT, filters_of(ZAAKINFORMATIEOBJECT, "zaak", "informatieobject"), paged=False),
    create=create,
    update=update,
    destroy=destroy,
    may_create=(AANMAKEN, *WRITE),
    may_update=WRITE,
    may_destroy=(*WRITE, VERWIJDEREN),
    title="Zaakinformatieobject",
)
