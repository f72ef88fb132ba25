"""/zaken/{zaak_uuid}/zaakeigenschappen"""

from uuid import UUID

from loket.catalogi.queries.shapes import EIGENSCHAP
from loket.kernel.wire import Fault, WrongBody
from loket.zaken.api.ids import ids_in
from loket.zaken.commands.zaakeigenschap import add_zaakeigenschap, change_zaakeigenschap, remove_zaakeigenschap
from loket.zaken.permissions import BIJWERKEN, GEFORCEERD, LEZEN
from loket.zaken.queries.shapes import ZAAK, ZAAKEIGENSCHAP
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.zaakeigenschap import ZaakEigenschap
from loket.zgw.door import Call
from loket.zgw.links import NOWHERE, local_id
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent

WRITE = (BIJWERKEN, GEFORCEERD)


def create(call: Call, body: ZaakEigenschap) -> UUID:
    zaak_id, eigenschap_id = ids_in(("zaak", body.zaak, ZAAK), ("eigenschap", body.eigenschap, EIGENSCHAP))
    if zaak_id != call.ids["zaak_uuid"]:
        raise WrongBody([Fault("zaak", "invalid", "Dit is een andere zaak dan in het adres.")])
    return add_zaakeigenschap(zaak_id=zaak_id, eigenschap_id=eigenschap_id, waarde=body.waarde, by=call.by)


def update(call: Call, zaakeigenschap_id: UUID, body: ZaakEigenschap, sent: Sent) -> None:
    change_zaakeigenschap(
        zaakeigenschap_id=zaakeigenschap_id,
        zaak_id=local_id(body.zaak, ZAAK) or NOWHERE,
        eigenschap_id=local_id(body.eigenschap, EIGENSCHAP) or NOWHERE,
        waarde=body.waarde,
        partial=sent is not None,
        by=call.by,
    )


def destroy(call: Call, zaakeigenschap_id: UUID) -> None:
    remove_zaakeigenschap(zaakeigenschap_id=zaakeigenschap_id, by=call.by)


ZAAKEIGENSCHAPPEN = Resource(
    shape=ZAAKEIGENSCHAP,
    body=ZaakEigenschap,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    within={"zaak_uuid": "{t}.zaak_id"},
    parent=ZAAK,
    parent_rights=("{t}.zaaktype_id", "{t}.vertrouwelijkheidaanduiding"),
    listing=Listing(ZAAKEIGENSCHAP, paged=False, first="t0.id ASC"),
    create=create,
    update=update,
    destroy=destroy,
    may_create=WRITE,
    may_update=WRITE,
    may_destroy=WRITE,
    title="Zaakeigenschap",
)
