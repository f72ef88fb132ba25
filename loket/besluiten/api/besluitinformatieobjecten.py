"""/besluitinformatieobjecten"""

from uuid import UUID

from loket.besluiten import commands
from loket.besluiten.api.links import LinksWithCare
from loket.besluiten.permissions import AANMAKEN, LEZEN, VERWIJDEREN
from loket.besluiten.queries.shapes import BESLUIT, BESLUITINFORMATIEOBJECT, KIND_OF_BESLUIT
from loket.besluiten.schemas.besluit import BesluitInformatieObject
from loket.documenten.queries.shapes import DOCUMENT
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource


def create(call: Call, body: BesluitInformatieObject) -> UUID:
    links = LinksWithCare()
    document_id = links.find("informatieobject", body.informatieobject, DOCUMENT)
    besluit_id = links.find("besluit", body.besluit, BESLUIT)
    links.check()
    assert document_id
    assert besluit_id
    return commands.add_document(besluit_id=besluit_id, document_id=document_id, by=call.by)


def destroy(call: Call, relation_id: UUID) -> None:
    commands.remove_document(relation_id=relation_id, by=call.by)


BESLUITINFORMATIEOBJECTEN = Resource(
    shape=BESLUITINFORMATIEOBJECT,
    body=BesluitInformatieObject,
    read=(LEZEN,),
    kind=KIND_OF_BESLUIT,
    listing=Listing(
        BESLUITINFORMATIEOBJECT,
        filters_of(BESLUITINFORMATIEOBJECT, "besluit", "informatieobject"),
        paged=False,
        first="t0.id ASC",
    ),
    create=create,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_destroy=(VERWIJDEREN,),
    title="Besluitinformatieobject",
    verbs={"retrieve": "read", "destroy": "delete"},
)
