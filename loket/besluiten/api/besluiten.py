"""/besluiten"""

from typing import Any, cast
from uuid import UUID

from loket.besluiten import commands
from loket.besluiten.api.links import LinksWithCare, id_or_nowhere
from loket.besluiten.permissions import AANMAKEN, BIJWERKEN, LEZEN, VERWIJDEREN
from loket.besluiten.queries.shapes import BESLUIT, KIND
from loket.besluiten.rules.besluit import Besluitgegevens
from loket.besluiten.schemas.besluit import Besluit
from loket.catalogi.queries.shapes import BESLUITTYPE
from loket.zaken.queries.shapes import ZAAK
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent
from loket.zgw.trail import PARTIAL_UPDATE, UPDATE
from loket.zgw.wire import values_of


def create(call: Call, body: Besluit) -> UUID:
    links = LinksWithCare()
    values: dict[str, Any] = values_of(body)
    values["besluittype_id"] = links.find_or_nowhere("besluittype", values.pop("besluittype"), BESLUITTYPE)
    values["zaak_id"] = links.find_or_nowhere("zaak", values.pop("zaak", None), ZAAK)
    with links.beside():
        return commands.register_besluit(**cast(Besluitgegevens, values), by=call.by).id


def update(call: Call, besluit_id: UUID, body: Besluit, sent: Sent) -> None:
    values: dict[str, Any] = values_of(body)
    values["besluittype_id"] = id_or_nowhere(values.pop("besluittype"), BESLUITTYPE)
    if "zaak" in values:
        zaak = values.pop("zaak")
        values["zaak_id"] = id_or_nowhere(zaak, ZAAK) if zaak else None
    if not values.get("identificatie", "x"):
        del values["identificatie"]
    action = UPDATE if sent is None else PARTIAL_UPDATE
    commands.change_besluit(besluit_id=besluit_id, action=action, **cast(Besluitgegevens, values), by=call.by)


def destroy(call: Call, besluit_id: UUID) -> None:
    commands.delete_besluit(besluit_id=besluit_id, by=call.by)


BESLUITEN = Resource(
    shape=BESLUIT,
    body=Besluit,
    read=(LEZEN,),
    kind=KIND,
    listing=Listing(
        BESLUIT, filters_of(BESLUIT, "identificatie", "verantwoordelijkeOrganisatie", "besluittype", "zaak")
    ),
    create=create,
    update=update,
    destroy=destroy,
    may_create=(AANMAKEN,),
    may_update=(BIJWERKEN,),
    may_destroy=(VERWIJDEREN,),
    title="Besluit",
    verbs={"retrieve": "read", "destroy": "delete"},
)
