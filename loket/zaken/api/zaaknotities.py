"""/zaaknotities (from version 1.7 of the standard)"""

from uuid import UUID

from loket.zaken.api.ids import ids_in
from loket.zaken.commands.zaaknotitie import add_notitie, change_notitie, remove_notitie
from loket.zaken.permissions import BIJWERKEN, GEFORCEERD, LEZEN
from loket.zaken.queries.shapes import ZAAK, ZAAKNOTITIE
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.zaaknotitie import ZaakNotitie
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.links import NOWHERE, local_id
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent

WRITE = (BIJWERKEN, GEFORCEERD)
MOMENTS = [
    f"{name}{lookup}"
    for name in ("aanmaakdatum", "wijzigingsdatum")
    for lookup in ("", "__gt", "__gte", "__lt", "__lte")
]
TEXTS = [f"{name}{lookup}" for name in ("aangemaaktDoor", "onderwerp", "tekst") for lookup in ("", "__icontains")]


def create(call: Call, body: ZaakNotitie) -> UUID:
    [zaak_id] = ids_in(("gerelateerdAan", body.gerelateerd_aan, ZAAK))
    return add_notitie(
        zaak_id=zaak_id,
        onderwerp=body.onderwerp,
        tekst=body.tekst,
        aangemaakt_door=body.aangemaakt_door,
        notitie_type=body.notitie_type,
        status=body.status,
        by=call.by,
    )


def update(call: Call, notitie_id: UUID, body: ZaakNotitie, sent: Sent) -> None:
    change_notitie(
        notitie_id=notitie_id,
        zaak_id=local_id(body.gerelateerd_aan, ZAAK) or NOWHERE,
        onderwerp=body.onderwerp,
        tekst=body.tekst,
        aangemaakt_door=body.aangemaakt_door,
        notitie_type=body.notitie_type,
        status=body.status,
        partial=sent is not None,
        by=call.by,
    )


def destroy(call: Call, notitie_id: UUID) -> None:
    remove_notitie(notitie_id=notitie_id, by=call.by)


ZAAKNOTITIES = Resource(
    shape=ZAAKNOTITIE,
    body=ZaakNotitie,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(ZAAKNOTITIE, filters_of(ZAAKNOTITIE, "gerelateerdAan", "notitieType", "status", *TEXTS, *MOMENTS)),
    create=create,
    update=update,
    destroy=destroy,
    may_create=WRITE,
    may_update=WRITE,
    may_destroy=WRITE,
    tagged=False,
    title="Zaaknotitie",
    verbs={"retrieve": "read", "destroy": "delete"},
)
