"""/gebruiksrechten"""

from uuid import UUID

from loket.documenten import commands
from loket.documenten.api.of_document import KIND, LEVEL, document_in, requests_of
from loket.documenten.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, LEZEN, VERWIJDEREN
from loket.documenten.queries.shapes import GEBRUIKSRECHTEN
from loket.documenten.schemas.gebruiksrechten import Gebruiksrechten
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE

LOOKUPS = ("lt", "lte", "gt", "gte")
FILTERS = filters_of(
    GEBRUIKSRECHTEN,
    "informatieobject",
    *(f"{name}__{lookup}" for name in ("startdatum", "einddatum") for lookup in LOOKUPS),
)


def create(call: Call, body: Gebruiksrechten) -> UUID:
    return commands.add_gebruiksrecht(
        informatieobject_id=document_in(body.informatieobject),
        startdatum=body.startdatum,
        einddatum=body.einddatum,
        omschrijving_voorwaarden=body.omschrijving_voorwaarden,
        by=call.by,
    )


def update(call: Call, id: UUID, body: Gebruiksrechten, sent: Sent) -> None:
    commands.change_gebruiksrecht(
        gebruiksrecht_id=id,
        informatieobject_id=document_in(body.informatieobject),
        startdatum=body.startdatum,
        einddatum=body.einddatum,
        omschrijving_voorwaarden=body.omschrijving_voorwaarden,
        action=UPDATE if sent is None else PARTIAL_UPDATE,
        by=call.by,
    )


def destroy(call: Call, id: UUID) -> None:
    commands.remove_gebruiksrecht(gebruiksrecht_id=id, by=call.by)


GEBRUIKSRECHT = Resource(
    shape=GEBRUIKSRECHTEN,
    body=Gebruiksrechten,
    read=(LEZEN,),
    listing=Listing(GEBRUIKSRECHTEN, FILTERS, paged=False, expands=True),
    kind=KIND,
    level=LEVEL,
    create=create,
    update=update,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_update=(BIJWERKEN, GEFORCEERD),
    may_destroy=(VERWIJDEREN,),
    expands=True,
    bodies=requests_of("Gebruiksrechten"),
    title="gebruiksrechten",
)
