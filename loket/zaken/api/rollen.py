"""/rollen"""

from uuid import UUID

import msgspec

from loket.catalogi.queries.shapes import ROLTYPE
from loket.zaken.api.filters_of_rollen import filters_about
from loket.zaken.api.ids import ids_in
from loket.zaken.commands.rol import Betrokkene, add_rol, change_rol, remove_rol
from loket.zaken.permissions import BIJWERKEN, GEFORCEERD, LEZEN
from loket.zaken.queries.shapes import ROL, ZAAK
from loket.zaken.queries.shapes.below_zaak import KIND, LEVEL
from loket.zaken.schemas.rol import Rol
from loket.zgw.door import Call
from loket.zgw.filters import filters_of
from loket.zgw.links import NOWHERE, local_id
from loket.zgw.lists import Listing
from loket.zgw.resource import Resource, Sent

WRITE = (BIJWERKEN, GEFORCEERD)


def create(call: Call, body: Rol) -> UUID:
    zaak_id, roltype_id = ids_in(("zaak", body.zaak, ZAAK), ("roltype", body.roltype, ROLTYPE))
    return add_rol(zaak_id=zaak_id, roltype_id=roltype_id, betrokkene=_betrokkene(body), by=call.by)


def update(call: Call, rol_id: UUID, body: Rol, sent: Sent) -> None:
    [roltype_id] = ids_in(("roltype", body.roltype, ROLTYPE))
    zaak_id = local_id(body.zaak, ZAAK) or NOWHERE
    change_rol(rol_id=rol_id, zaak_id=zaak_id, roltype_id=roltype_id, betrokkene=_betrokkene(body), by=call.by)


def destroy(call: Call, rol_id: UUID) -> None:
    remove_rol(rol_id=rol_id, by=call.by)


def _betrokkene(body: Rol) -> Betrokkene:
    return Betrokkene(
        type=body.betrokkene_type,
        address=body.betrokkene,
        identificatie=msgspec.to_builtins(body.betrokkene_identificatie),
        afwijkende_naam=body.afwijkende_naam_betrokkene,
        roltoelichting=body.roltoelichting,
        indicatie_machtiging=body.indicatie_machtiging,
        contactpersoon=msgspec.to_builtins(body.contactpersoon_rol),
    )


ROLLEN = Resource(
    shape=ROL,
    body=Rol,
    read=(LEZEN,),
    kind=KIND,
    level=LEVEL,
    listing=Listing(ROL, (*filters_of(ROL, "zaak", "roltype", "omschrijving"), *filters_about("{t}"))),
    create=create,
    update=update,
    partial=False,
    destroy=destroy,
    may_create=WRITE,
    may_update=WRITE,
    may_destroy=WRITE,
    title="Rol",
)
