"""Give somebody a part in a zaak, change it, take it away."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.secrets import blind_index
from loket.kernel.sql import insert, row
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Rol, Status
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ROL
from loket.zaken.rules.bsn import without_bsn
from loket.zaken.rules.parts import why_not_change, why_not_of_zaaktype
from loket.zaken.rules.rights import Held
from loket.zaken.rules.rol import why_not_betrokkene, why_not_one_more
from loket.zgw.trail import CREATE, DESTROY, UPDATE, record, snapshot

# The roltype, and whether another rol of the zaak already is what only one may be.
ROLTYPE = """
    SELECT t.zaaktype_id, t.omschrijving, t.omschrijving_generiek, EXISTS (
        SELECT FROM zaken_rol r
        WHERE r.zaak_id = %(zaak)s::uuid AND r.omschrijving_generiek = t.omschrijving_generiek
            AND r.omschrijving_generiek IN ('initiator', 'zaakcoordinator') AND r.id <> %(rol)s::uuid
    ) FROM catalogi_roltype t WHERE t.id = %(roltype)s::uuid
"""
NO_ROL = UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkene:
    """Who it is, and what is told of the part: the fields of a rol. `identificatie` is the struct of the standard."""

    type: str
    address: str = ""
    identificatie: dict[str, Any] | None = None
    afwijkende_naam: str = ""
    roltoelichting: str = ""
    indicatie_machtiging: str = ""
    contactpersoon: dict[str, Any] | None = None


@transaction.atomic
def add_rol(*, zaak_id: UUID, roltype_id: UUID, betrokkene: Betrokkene, by: Actor) -> UUID:
    """The words of the roltype are copied (zrc-019, zrc-031)."""
    zaak = hold_zaak(zaak_id, by=by)
    columns = _columns(zaak, roltype_id, betrokkene)
    rol = Rol(zaak_id=zaak_id, registratiedatum=timezone.now(), **columns)
    insert(rol, returning="id")
    record(ROL, rol.id, main_of(zaak_id), CREATE, by=by, label=rol.omschrijving)
    return rol.id


@transaction.atomic
def change_rol(*, rol_id: UUID, zaak_id: UUID, roltype_id: UUID, betrokkene: Betrokkene, by: Actor) -> None:
    """Everything may change but the zaak."""
    rol, zaak = hold_part(Rol, rol_id, by=by)
    refuse(why_not_change(rol.zaak_id, zaak_id, "zaak"))
    columns = _columns(zaak, roltype_id, betrokkene, rol_id)
    old = snapshot(ROL, rol_id, by=by)
    Rol.objects.filter(id=rol_id).update(**columns)
    record(ROL, rol_id, main_of(zaak_id), UPDATE, by=by, old=old, label=columns["omschrijving"])


@transaction.atomic
def remove_rol(*, rol_id: UUID, by: Actor) -> None:
    """A status that this rol had set stays, without saying by whom."""
    rol, zaak = hold_part(Rol, rol_id, by=by)
    record(ROL, rol_id, main_of(zaak.id), DESTROY, by=by, label=rol.omschrijving)
    Status.objects.filter(zaak_id=zaak.id, gezetdoor=rol_id).update(gezetdoor=None)
    rol.delete()


def _columns(zaak: Held, roltype_id: UUID, betrokkene: Betrokkene, rol_id: UUID = NO_ROL) -> dict[str, Any]:
    found = row(ROLTYPE, {"zaak": zaak.id, "roltype": roltype_id, "rol": rol_id})
    if found is None:
        raise Refused(Refusal("bad-url", "Dit roltype bestaat niet.", "roltype"))
    zaaktype_id, omschrijving, generiek, taken = found
    refuse(
        why_not_of_zaaktype(zaaktype_id, zaak.zaaktype_id, "roltype"),
        why_not_betrokkene(betrokkene.address, betrokkene.identificatie),
        why_not_one_more(generiek, taken=taken),
    )
    identificatie, bsn = without_bsn(betrokkene.type, betrokkene.identificatie)
    return {
        "roltype_id": roltype_id,
        "omschrijving": omschrijving,
        "omschrijving_generiek": generiek,
        "betrokkene": betrokkene.address,
        "betrokkene_type": betrokkene.type,
        "betrokkene_identificatie": identificatie,
        "bsn": bsn or None,
        "bsn_index": blind_index(bsn) if bsn else None,
        "afwijkende_naam_betrokkene": betrokkene.afwijkende_naam,
        "roltoelichting": betrokkene.roltoelichting,
        "indicatie_machtiging": betrokkene.indicatie_machtiging,
        "contactpersoon_rol": betrokkene.contactpersoon,
    }
