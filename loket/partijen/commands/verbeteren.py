"""Put right what we keep of a partij, because somebody told us that it is wrong (AVG 16)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.partijen.commands.bevestigen import ask_to_confirm
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres, remove_digitaal_adres
from loket.partijen.commands.own import named
from loket.partijen.commands.tell import tell
from loket.partijen.events import PartijCorrected
from loket.partijen.models import Partij, SoortDigitaalAdres
from loket.partijen.queries.digitaal_adres import standard_of
from loket.partijen.queries.juist import kept_of
from loket.partijen.queries.shapes import PARTIJ
from loket.partijen.rules.digitaal_adres import gevonden_als, why_not_adres
from loket.partijen.rules.rights import why_not_keep_up
from loket.partijen.rules.verbetering import EMPTY, NAMES, PLACES, Juist, adres_of, why_not_right
from loket.partijen.rules.zoeknaam import zoeknaam_of
from loket.zgw.trail import UPDATE


@transaction.atomic
def correct_partij(*, partij_id: UUID, juist: Juist, by: Actor) -> list[str]:
    """Which parts were put right; the audit trail has their names, and where it was said. Raises Partij.DoesNotExist.

    Consent is given for one address, so it does not go along to another. A new e-mail address is confirmed by a link,
    and who reads the old one hears that it is no longer used.
    """
    partij = Partij.objects.select_for_update().get(id=partij_id)
    refuse(why_not_keep_up(by), *why_not_right(juist, kept_of(partij), soort=partij.soort_partij))
    changed = _put_right(partij, juist)
    for soort, adres in ((SoortDigitaalAdres.EMAIL, juist.email), (SoortDigitaalAdres.TELEFOONNUMMER, juist.telefoon)):
        if _reached(partij_id, soort, adres, by=by):
            changed.append(str(soort))
    if changed:
        tell(PARTIJ, partij_id, UPDATE, by)
        announce(PartijCorrected(partij_id, changed, juist.bron.strip()), by=by)
    return changed


def _put_right(partij: Partij, juist: Juist) -> list[str]:
    told: dict[str, Any] = {name: getattr(juist, name).strip() for name in NAMES}
    told |= {name: _with(getattr(partij, name), getattr(juist, name)) for name in PLACES}
    changed = [name for name, value in told.items() if getattr(partij, name) != value]
    for name in changed:
        setattr(partij, name, told[name])
    partij.zoeknaam = zoeknaam_of(*(getattr(partij, name) for name in NAMES))
    partij.gewijzigd_op = timezone.now()
    if changed:
        partij.save(update_fields=[*changed, "zoeknaam", "gewijzigd_op"])
    return changed


def _with(kept: Mapping[str, Any] | None, told: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The address as it should be. What only goes with the old one, such as its number in the BAG, does not stay."""
    if adres_of(kept) == adres_of(told):
        return kept
    return {**EMPTY, **told} if adres_of(told) else None


def _reached(partij_id: UUID, soort: SoortDigitaalAdres, adres: str, *, by: Actor) -> bool:
    """The first of its kind is put right; others that they have stay."""
    first, typed = standard_of(partij_id, soort), "".join(adres.split())
    if typed == (first.adres if first else ""):
        return False
    refuse(named(why_not_adres(soort, typed), soort) if typed else None)
    if first and typed and first.gevonden_als == gevonden_als(soort, typed):
        keep_digitaal_adres(_told(partij_id, soort, typed), id=first.id, by=by)  # the same, written in another way
        return True
    if first:
        remove_digitaal_adres(first.id, replaced=bool(typed), by=by)
    if typed:
        kept = keep_digitaal_adres(_told(partij_id, soort, typed), by=by)
        if soort == SoortDigitaalAdres.EMAIL:
            ask_to_confirm(kept, typed)
    return True


def _told(partij_id: UUID, soort: SoortDigitaalAdres, adres: str) -> dict[str, Any]:
    return {"soort_digitaal_adres": soort, "adres": adres, "partij_id": partij_id, "is_standaard_adres": True}
