"""Keep where somebody can be reached."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.partijen.commands.tell import tell
from loket.partijen.models import DigitaalAdres, Partij
from loket.partijen.queries.shapes import DIGITAAL_ADRES
from loket.partijen.rules.digitaal_adres import gevonden_als, why_not_adres
from loket.zgw.links import NOWHERE
from loket.zgw.open_klant.refs import why_not_there
from loket.zgw.trail import CREATE, DESTROY, UPDATE

NOBODYS = Refusal("invalid", "Alleen een partij heeft een standaardadres.", "isStandaardAdres")


@transaction.atomic
def keep_digitaal_adres(told: Mapping[str, Any], *, id: UUID | None = None, by: Actor) -> UUID:
    """A new one, or the one with this id changed. The standard address of its kind is that no more for the others.

    Raises Refused when it is no such address. Who stands above says whether the betrokkene is there.
    """
    soort, partij, standard = told["soort_digitaal_adres"], told["partij_id"], told["is_standaard_adres"]
    nobodys = NOBODYS if standard and not partij else None
    refuse(*why_not_there(("verstrektDoorPartij", Partij, partij)), why_not_adres(soort, told["adres"]), nobodys)
    if standard:
        others = DigitaalAdres.objects.filter(partij=partij, soort_digitaal_adres=soort).exclude(id=id or NOWHERE)
        others.update(is_standaard_adres=False)
    columns = {**told, "gevonden_als": gevonden_als(soort, told["adres"])}
    if id is None:
        made = DigitaalAdres.objects.create(**columns).id
        tell(DIGITAAL_ADRES, made, CREATE, by)
        return made
    DigitaalAdres.objects.filter(id=id).update(**columns)
    tell(DIGITAAL_ADRES, id, UPDATE, by)
    return id


@transaction.atomic
def remove_digitaal_adres(id: UUID, *, by: Actor) -> None:
    """With the consent that was given for it."""
    DigitaalAdres.objects.filter(id=id).delete()
    tell(DIGITAAL_ADRES, id, DESTROY, by)
