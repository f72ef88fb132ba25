"""Keep a partij as another program tells it, with what it says of its addresses, accounts and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.numbers import next_number
from loket.kernel.refusal import Refusal, refuse
from loket.partijen.commands.identificator import USED, Nummer, keep_identificator, remove_identificator
from loket.partijen.commands.oud_adres import tell_old_address
from loket.partijen.commands.taal import write_in_taal
from loket.partijen.commands.tell import tell
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator, Rekeningnummer, Toestemming
from loket.partijen.queries.shapes import PARTIJ
from loket.partijen.rules.zoeknaam import zoeknaam_of
from loket.zgw.links import NOWHERE
from loket.zgw.open_klant.refs import why_not_all_there, why_not_there
from loket.zgw.trail import CREATE, DESTROY, UPDATE

NAMES = ("voorletters", "voornaam", "voorvoegsel_achternaam", "achternaam", "naam")
TAKEN = Refusal("unique", "Dit nummer is al van een andere partij.", "nummer")
NOT_MINE = "Dit hoort niet bij deze partij."
NO_ORGANISATION = Refusal("invalid", "Dit moet een organisatie zijn.", "partijIdentificatie.werkteVoorPartij.uuid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """`columns` of the model; of the lists None says: leave them as they are."""

    columns: Mapping[str, Any]
    digitale_adressen: Sequence[UUID] | None = None
    rekeningnummers: Sequence[UUID] | None = None
    identificatoren: Sequence[tuple[UUID | None, Nummer]] | None = None


@transaction.atomic
def keep_partij(told: Told, *, id: UUID | None = None, by: Actor) -> UUID:
    """A new partij, or the one with this id changed. Without a number it gets the next one.

    Raises Refused with everything that is not there, or not of this partij.
    """
    columns = dict(told.columns)
    refuse(*_faults(told, id))
    now = timezone.now()
    columns |= {"zoeknaam": zoeknaam_of(*(columns.get(name, "") for name in NAMES)), "gewijzigd_op": now}
    if id is None:
        columns["nummer"] = columns.get("nummer") or _next_nummer()
        preferred = {
            name: columns.pop(name, None) for name in ("voorkeurs_digitaal_adres_id", "voorkeurs_rekeningnummer_id")
        }
        made = Partij.objects.create(**columns, gemaakt_op=now)
        columns, id, action = preferred, made.id, CREATE
    else:
        action = UPDATE
        if not columns.get("nummer"):
            columns.pop("nummer", None)
    _keep_lists(told, id, by)
    _keep_taal(id, columns.get("voorkeurstaal", ""))
    Partij.objects.filter(id=id).update(**columns)
    tell(PARTIJ, id, action, by)
    return id


@transaction.atomic
def remove_partij(id: UUID, *, by: Actor) -> None:
    """With its addresses, accounts and numbers. A klantcontact stays, without saying of whom.

    Raises Refused while a number of another stands below one of its own.
    """
    numbers = PartijIdentificator.objects.filter(sub_identificator_van__partij=id)
    refuse(USED if numbers.exclude(partij=id).exists() else None)
    numbers.delete()
    Partij.objects.filter(id=id).delete()
    tell(PARTIJ, id, DESTROY, by)


def _faults(told: Told, id: UUID | None) -> list[Refusal]:
    columns, works_for = told.columns, told.columns.get("werkte_voor_id")
    nummer = columns.get("nummer")
    taken = bool(nummer) and Partij.objects.filter(nummer=nummer).exclude(id=id or NOWHERE).exists()
    faults = [TAKEN] if taken else []
    faults += why_not_there(("partijIdentificatie.werkteVoorPartij", Partij, works_for))
    if works_for and not faults and not Partij.objects.filter(id=works_for, soort_partij="organisatie").exists():
        faults.append(NO_ORGANISATION)
    faults += why_not_all_there("digitaleAdressen", DigitaalAdres, told.digitale_adressen or ())
    faults += why_not_all_there("rekeningnummers", Rekeningnummer, told.rekeningnummers or ())
    address, account = columns.get("voorkeurs_digitaal_adres_id"), columns.get("voorkeurs_rekeningnummer_id")
    faults += _not_preferred("voorkeursDigitaalAdres", DigitaalAdres, address, told.digitale_adressen, id)
    faults += _not_preferred("voorkeursRekeningnummer", Rekeningnummer, account, told.rekeningnummers, id)
    return faults


def _not_preferred(
    name: str, model: type[models.Model], preferred: UUID | None, listed: Sequence[UUID] | None, id: UUID | None
) -> list[Refusal]:
    """What is preferred is one of the list; when no list is told, one that is of this partij already."""
    if preferred is None:
        return []
    if faults := why_not_there((name, model, preferred)):
        return faults
    own = preferred in listed if listed is not None else model._default_manager.filter(pk=preferred, partij=id).exists()
    return [] if own and (listed is not None or id) else [Refusal("invalid", NOT_MINE, name)]


def _keep_lists(told: Told, id: UUID, by: Actor) -> None:
    """What is no longer in a list is no longer of this partij; a number that is not in it goes."""
    if told.digitale_adressen is not None:  # who gets another owner is no standard address there
        lost = DigitaalAdres.objects.filter(partij=id).exclude(id__in=told.digitale_adressen)
        for adres in lost.values_list("id", flat=True):
            tell_old_address(adres, replaced=False)
        Toestemming.objects.filter(digitaal_adres__in=lost).delete()  # it was theirs to give
        lost.update(partij=None, is_standaard_adres=False)
        found = DigitaalAdres.objects.filter(id__in=told.digitale_adressen).exclude(partij_id=id, partij__isnull=False)
        found.update(partij=id, is_standaard_adres=False)
    if told.rekeningnummers is not None:
        Rekeningnummer.objects.filter(partij=id).exclude(id__in=told.rekeningnummers).update(partij=None)
        Rekeningnummer.objects.filter(id__in=told.rekeningnummers).update(partij=id)
    if told.identificatoren is None:
        return
    kept = {each for each, _ in told.identificatoren if each}
    for gone in PartijIdentificator.objects.filter(partij=id).exclude(id__in=kept).order_by("-id"):
        remove_identificator(gone.id, by=by)
    for place, (each, nummer) in enumerate(told.identificatoren):
        keep_identificator(replace(nummer, partij_id=id), id=each, within=f"partijIdentificatoren.{place}.", by=by)


def _keep_taal(id: UUID, taal: str) -> None:
    """Before it is kept: when another program tells another language, we write in that one."""
    if taal and Partij.objects.filter(id=id).exclude(voorkeurstaal=taal).exists():
        write_in_taal(id, taal)


def _next_nummer() -> str:
    """Numbers that another program gave are passed over."""
    while Partij.objects.filter(nummer=(nummer := f"{next_number('partij', 0):010}")).exists():
        pass
    return nummer
