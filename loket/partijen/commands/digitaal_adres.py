"""Keep where somebody can be reached."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.partijen.commands.oud_adres import tell_old_address
from loket.partijen.commands.tell import tell
from loket.partijen.models import Bevestiging, DigitaalAdres, Partij
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
    if id:
        columns |= _let_go_of_old(id, columns)
    if id is None:
        made = DigitaalAdres.objects.create(**columns).id
        tell(DIGITAAL_ADRES, made, CREATE, by)
        return made
    DigitaalAdres.objects.filter(id=id).update(**columns)
    tell(DIGITAAL_ADRES, id, UPDATE, by)
    return id


def _let_go_of_old(id: UUID, told: Mapping[str, Any]) -> dict[str, Any]:
    """Another address in the place of one, also of another kind: as if that one went. Of a partij that becomes another,
    as of two that turn out to be one, it stays in use; of nobody any more, the consent goes with whose it was. Gives
    what no longer holds: that the old one was verified says nothing of the new.
    """
    old = DigitaalAdres.objects.select_for_update().filter(id=id).first()
    if old is None:
        return {}
    gone = bool(old.partij_id and not told["partij_id"])
    same_kind = old.soort_digitaal_adres == told["soort_digitaal_adres"]
    another = not same_kind or old.gevonden_als != told["gevonden_als"]
    if gone or another:
        tell_old_address(id, replaced=not gone and same_kind)
        old.toestemmingen.all().delete()  # given for that one address, as is the link by which it is confirmed
    if not another:
        return {}
    Bevestiging.objects.filter(adres=id).delete()
    same_day = told.get("verificatie_datum") == old.verificatie_datum
    return {"verificatie_datum": None} if same_day else {}


@transaction.atomic
def remove_digitaal_adres(id: UUID, *, replaced: bool = False, quiet: bool = False, by: Actor) -> None:
    """With the consent that was given for it. Who reads it hears so there, unless `quiet`. `replaced`: another came in
    its place.
    """
    if not quiet:
        tell_old_address(id, replaced=replaced)
    DigitaalAdres.objects.filter(id=id).delete()
    tell(DIGITAAL_ADRES, id, DESTROY, by)
