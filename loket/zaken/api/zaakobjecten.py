"""/zaakobjecten"""

from uuid import UUID

import msgspec

from loket.catalogi.queries.shapes import ZAAKOBJECTTYPE
from loket.zaken.api.filters_of_rollen import URI
from loket.zaken.commands.zaakobject import Onderwerp, add_zaakobject, change_zaakobject, remove_zaakobject
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, GEFORCEERD, LEZEN, VERWIJDEREN
from loket.zaken.queries.shapes import ZAAK, ZAAKOBJECT
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.zaakobject import STRUCTS, ZaakObject
from loket.zgw.door import Call
from loket.zgw.filters import Filter, address, filters_of
from loket.zgw.links import NOWHERE, Links, local_id
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent

WRITE = (BIJWERKEN, GEFORCEERD)
OBJECT = Filter("object", "({t}.object = {v}::text AND NOT ({t}.object = ''))", address, URI)


def create(call: Call, body: ZaakObject) -> UUID:
    links = Links()
    zaak_id = links.find("zaak", body.zaak, ZAAK)
    onderwerp = _onderwerp(body, links)
    assert zaak_id
    return add_zaakobject(zaak_id=zaak_id, onderwerp=onderwerp, by=call.by)


def update(call: Call, zaakobject_id: UUID, body: ZaakObject, sent: Sent) -> None:
    zaak_id = local_id(body.zaak, ZAAK) or NOWHERE
    change_zaakobject(
        zaakobject_id=zaakobject_id,
        zaak_id=zaak_id,
        onderwerp=_onderwerp(body, Links()),
        partial=sent is not None,
        by=call.by,
    )


def destroy(call: Call, zaakobject_id: UUID) -> None:
    remove_zaakobject(zaakobject_id=zaakobject_id, by=call.by)


def _onderwerp(body: ZaakObject, links: Links) -> Onderwerp:
    zaakobjecttype_id = links.find("zaakobjecttype", body.zaakobjecttype, ZAAKOBJECTTYPE)
    links.check()
    return Onderwerp(
        type=body.object_type,
        address=body.object,
        identificatie=msgspec.to_builtins(body.object_identificatie) if body.object_type in STRUCTS else None,
        zaakobjecttype_id=zaakobjecttype_id,
        type_overige=body.object_type_overige,
        type_overige_definitie=msgspec.to_builtins(body.object_type_overige_definitie),
        relatieomschrijving=body.relatieomschrijving,
    )


ZAAKOBJECTEN = Resource(
    shape=ZAAKOBJECT,
    body=ZaakObject,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(ZAAKOBJECT, (*filters_of(ZAAKOBJECT, "zaak", "objectType"), OBJECT)),
    create=create,
    update=update,
    destroy=destroy,
    may_create=(AANMAKEN, *WRITE),
    may_update=WRITE,
    may_destroy=(*WRITE, VERWIJDEREN),
    title="Zaakobject",
)
