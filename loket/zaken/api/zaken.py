"""/zaken"""

from uuid import UUID

from loket.zaken import commands
from loket.zaken.api.filters import ORDERING, ZAAK_FILTERS
from loket.zaken.api.values import given_in
from loket.zaken.api.zoek import ZaakZoek, search
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, LEZEN, VERWIJDEREN
from loket.zaken.queries.shapes import ZAAK
from loket.zaken.schemas.zaak import Zaak
from loket.zgw.door import Call
from loket.zgw.links import Links
from loket.zgw.lists import Listing
from loket.zgw.resource import Extra, Resource, Sent
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE

KIND, LEVEL = "{t}.zaaktype_id", "{t}.vertrouwelijkheidaanduiding"
# The columns of the count bear the names of those of a zaak, so the same conditions hold.
COUNTED = "SELECT coalesce(sum(t.aantal), 0) FROM zaken_zaakaantal t WHERE {rights}"
BY_COUNTED = ("zaaktype", "maximaleVertrouwelijkheidaanduiding")


def create(call: Call, body: Zaak) -> UUID:
    links = Links()
    given = given_in(body, links)
    with links.beside():
        return commands.open_zaak(**given, by=call.by).id


def update(call: Call, zaak_id: UUID, body: Zaak, sent: Sent) -> None:
    """Of a partial update only what was sent: the rest may have become another meanwhile."""
    links = Links()
    given = given_in(body, links, only=sent)
    with links.beside():
        commands.change_zaak(zaak_id=zaak_id, **given, action=UPDATE if sent is None else PARTIAL_UPDATE, by=call.by)


def destroy(call: Call, zaak_id: UUID) -> None:
    commands.delete_zaak(zaak_id=zaak_id, by=call.by)


LISTING = Listing(
    ZAAK, ZAAK_FILTERS, ORDERING, expands=True, counted=COUNTED, counts=BY_COUNTED, milestones="zaken_mijlpaal"
)
ZAKEN = Resource(
    shape=ZAAK,
    body=Zaak,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=LISTING,
    create=create,
    update=update,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_update=(BIJWERKEN, GEFORCEERD),
    may_destroy=(VERWIJDEREN,),
    extras=(
        Extra(
            "POST",
            "_zoek",
            "zaak__zoek",
            search,
            may=(LEZEN,),
            body=ZaakZoek,
            answers=Zaak,
            paged=True,
            summary="Zoek zaken.",
        ),
    ),
    crs=True,
    expands=True,
    title="Zaak",
)
