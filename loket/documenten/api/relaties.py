"""/objectinformatieobjecten"""

from dataclasses import replace
from uuid import UUID

from loket.documenten import commands
from loket.documenten.api.listing import place
from loket.documenten.api.of_document import KIND, LEVEL, document_in
from loket.documenten.permissions import AANMAKEN, LEZEN, VERWIJDEREN
from loket.documenten.queries.foreign import why_not_this_object
from loket.documenten.queries.shapes import OBJECTINFORMATIEOBJECT
from loket.documenten.schemas.relatie import ObjectInformatieObject
from loket.kernel.wire import Fault, WrongBody
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource

FILTERS = (
    replace(filters_of(OBJECTINFORMATIEOBJECT, "object")[0], read=place, schema={"type": "string", "format": "uri"}),
    *filters_of(OBJECTINFORMATIEOBJECT, "informatieobject"),
)


def create(call: Call, body: ObjectInformatieObject) -> UUID:
    document_id = document_in(body.informatieobject)
    if wrong := why_not_this_object(body.object, body.object_type):
        raise WrongBody([Fault("object", wrong.code, wrong.reason)])
    return commands.add_foreign_relation(
        document_id=document_id, object=body.object, object_type=body.object_type, by=call.by
    )


def destroy(call: Call, id: UUID) -> None:
    commands.remove_foreign_relation(relation_id=id, by=call.by)


RELATIES = Resource(
    shape=OBJECTINFORMATIEOBJECT,
    body=ObjectInformatieObject,
    read=(LEZEN,),
    listing=Listing(OBJECTINFORMATIEOBJECT, FILTERS, paged=False),
    kind=KIND,
    level=LEVEL,
    create=create,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_destroy=(VERWIJDEREN,),
    bodies={"create": "ObjectInformatieObjectRequest"},
    title="object-informatieobject relatie",
)
