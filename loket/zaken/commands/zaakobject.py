"""Say what a zaak is about."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.catalogi.models import Zaakobjecttype
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.zaken.commands.address import check_address
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.hold import hold_zaak
from loket.zaken.commands.part import hold_part
from loket.zaken.models import Zaakobject
from loket.zaken.permissions import AANMAKEN, BIJWERKEN, VERWIJDEREN
from loket.zaken.queries import main_of
from loket.zaken.queries.shapes import ZAAKOBJECT
from loket.zaken.rules.bsn import without_bsn
from loket.zaken.rules.parts import why_not_change, why_not_of_zaaktype
from loket.zaken.rules.rights import Held
from loket.zaken.rules.zaakobject import why_not_object, why_not_overige
from loket.zgw.trail import CREATE, DESTROY, PARTIAL_UPDATE, UPDATE, record, snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp:
    """The fields of a zaakobject: an address elsewhere, or the struct of the standard."""

    type: str
    address: str = ""
    identificatie: dict[str, Any] | None = None
    zaakobjecttype_id: UUID | None = None
    type_overige: str = ""
    type_overige_definitie: dict[str, Any] | None = None
    relatieomschrijving: str = ""


def add_zaakobject(*, zaak_id: UUID, onderwerp: Onderwerp, by: Actor) -> UUID:
    """An address is looked at before anything is held, for that may take a while (zrc-032)."""
    check_address(zaak_id, onderwerp.address, "object", AANMAKEN, BIJWERKEN, by=by, json=False)
    return _add(zaak_id, onderwerp, by)


@transaction.atomic
def _add(zaak_id: UUID, onderwerp: Onderwerp, by: Actor) -> UUID:
    zaak = hold_zaak(zaak_id, AANMAKEN, BIJWERKEN, by=by)
    made = Zaakobject.objects.create(zaak_id=zaak_id, **_columns(zaak, onderwerp))
    record(ZAAKOBJECT, made.id, main_of(zaak_id), CREATE, by=by, label=made.get_object_type_display())
    _recount(zaak, by)
    return made.id


@transaction.atomic
def change_zaakobject(
    *, zaakobject_id: UUID, zaak_id: UUID, onderwerp: Onderwerp, by: Actor, partial: bool = False
) -> None:
    """zaak, object and objectType stay as they are."""
    now, zaak = hold_part(Zaakobject, zaakobject_id, by=by)
    refuse(
        why_not_change(now.zaak_id, zaak_id, "zaak"),
        why_not_change(now.object, onderwerp.address, "object"),
        why_not_change(now.object_type, onderwerp.type, "objectType"),
    )
    columns = _columns(zaak, onderwerp)
    old = snapshot(ZAAKOBJECT, now.id, by=by)
    Zaakobject.objects.filter(id=now.id).update(**columns)
    action, label = PARTIAL_UPDATE if partial else UPDATE, now.get_object_type_display()
    record(ZAAKOBJECT, now.id, main_of(zaak_id), action, by=by, old=old, label=label)
    _recount(zaak, by)


@transaction.atomic
def remove_zaakobject(*, zaakobject_id: UUID, by: Actor) -> None:
    now, zaak = hold_part(Zaakobject, zaakobject_id, BIJWERKEN, VERWIJDEREN, by=by)
    record(ZAAKOBJECT, now.id, main_of(zaak.id), DESTROY, by=by, label=now.get_object_type_display())
    now.delete()
    _recount(zaak, by)


def _recount(zaak: Held, by: Actor) -> None:
    """An archive date can follow from an object (zrc-021)."""
    if zaak.closed:
        recount_archief(zaak.id, by=by)


def _columns(zaak: Held, onderwerp: Onderwerp) -> dict[str, Any]:
    refuse(
        _why_not_zaakobjecttype(onderwerp.zaakobjecttype_id, zaak.zaaktype_id),
        why_not_object(onderwerp.address, onderwerp.identificatie),
        why_not_overige(onderwerp.type, onderwerp.type_overige),
    )
    identificatie, bsn = without_bsn(onderwerp.type, onderwerp.identificatie)
    return {
        "object": onderwerp.address,
        "object_type": onderwerp.type,
        "object_identificatie": identificatie,
        "bsn": bsn or None,
        "zaakobjecttype_id": onderwerp.zaakobjecttype_id,
        "object_type_overige": onderwerp.type_overige,
        "object_type_overige_definitie": onderwerp.type_overige_definitie,
        "relatieomschrijving": onderwerp.relatieomschrijving,
    }


def _why_not_zaakobjecttype(zaakobjecttype_id: UUID | None, zaaktype_id: UUID) -> Refusal | None:
    if zaakobjecttype_id is None:
        return None
    found = Zaakobjecttype.objects.filter(id=zaakobjecttype_id).values_list("zaaktype_id", flat=True).first()
    if found is None:
        raise Refused(Refusal("bad-url", "Dit zaakobjecttype bestaat niet.", "zaakobjecttype"))
    return why_not_of_zaaktype(found, zaaktype_id, "zaakobjecttype")
