"""/verzendingen"""

from typing import Any
from uuid import UUID

from loket.documenten import commands
from loket.documenten.api.arrival import plain
from loket.documenten.api.of_document import KIND, LEVEL, document_in, requests_of
from loket.documenten.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, LEZEN, VERWIJDEREN
from loket.documenten.queries.shapes import VERZENDING
from loket.documenten.schemas.verzending import Verzending
from loket.zgw.door import Call
from loket.zgw.filters import address_filters_of, filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE
from loket.zgw.wire import values_of

GROUPS = ("binnenlands_correspondentieadres", "buitenlands_correspondentieadres", "correspondentie_postadres")


def create(call: Call, body: Verzending) -> UUID:
    return commands.add_verzending(fields=_fields(body), by=call.by)


def update(call: Call, id: UUID, body: Verzending, sent: Sent) -> None:
    action = UPDATE if sent is None else PARTIAL_UPDATE
    commands.change_verzending(verzending_id=id, fields=_fields(body), action=action, by=call.by)


def destroy(call: Call, id: UUID) -> None:
    commands.remove_verzending(verzending_id=id, by=call.by)


def _fields(body: Verzending) -> dict[str, Any]:
    fields = {**values_of(body), **{name: plain(getattr(body, name)) for name in GROUPS}}
    fields["informatieobject_id"] = document_in(fields.pop("informatieobject"))
    return fields


VERZENDINGEN = Resource(
    shape=VERZENDING,
    body=Verzending,
    read=(LEZEN,),
    listing=Listing(
        VERZENDING,
        [*filters_of(VERZENDING, "aardRelatie", "informatieobject"), *address_filters_of(VERZENDING, "betrokkene")],
        expands=True,
    ),
    kind=KIND,
    level=LEVEL,
    create=create,
    update=update,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_update=(BIJWERKEN, GEFORCEERD),
    may_destroy=(VERWIJDEREN,),
    expands=True,
    bodies=requests_of("Verzending"),
    title="verzending",
)
