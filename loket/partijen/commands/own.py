"""What somebody who is in changes of their own partij: where we reach them, and for what we may write there."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, refuse
from loket.partijen.commands.bevestigen import ask_to_confirm
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres, remove_digitaal_adres
from loket.partijen.commands.toestemming import give_toestemming, revoke_toestemming
from loket.partijen.models import Bevestiging, DigitaalAdres, Partij, SoortDigitaalAdres, Toestemming
from loket.partijen.rules.digitaal_adres import gevonden_als, why_not_adres
from loket.partijen.rules.rights import why_not_own
from loket.zgw.links import NOWHERE

BRON = "Mijn omgeving"
NO_EMAIL = Refusal("email-missing", "Vul eerst een e-mailadres in.", "soorten")


@transaction.atomic
def keep_own_address(*, partij_id: UUID, soort: SoortDigitaalAdres, adres: str, by: Actor) -> None:
    """From now on the standard one of its kind; empty: we have none any more. Consent is given for one address, so it
    does not go along to another. Raises Refused when it is no such address.
    """
    refuse(why_not_own(partij_id, by))
    Partij.objects.select_for_update().get(id=partij_id)
    typed = "".join(adres.split())
    theirs = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=soort)
    if not typed:
        for each in theirs.values_list("id", flat=True):
            remove_digitaal_adres(each, by=by)
        return
    refuse(named(why_not_adres(soort, typed), soort))
    same = theirs.filter(gevonden_als=gevonden_als(soort, typed)).first()
    for gone in theirs.exclude(id=same.id if same else NOWHERE).values_list("id", flat=True):
        remove_digitaal_adres(gone, replaced=True, by=by)
    told = {"soort_digitaal_adres": soort, "adres": typed, "partij_id": partij_id, "is_standaard_adres": True}
    kept = keep_digitaal_adres(told, id=same.id if same else None, by=by)
    if soort == SoortDigitaalAdres.EMAIL and (same is None or not same.verificatie_datum):
        _have_it_confirmed(kept, typed, new=same is None)


def _have_it_confirmed(adres_id: UUID, email: str, *, new: bool) -> None:
    """Once: who keeps the same address again does not get a second mail."""
    if new or not Bevestiging.objects.filter(adres=adres_id).exists():
        ask_to_confirm(adres_id, email)


@transaction.atomic
def choose_messages(*, partij_id: UUID, soorten: set[str], known: set[str], by: Actor) -> None:
    """We may mail about these kinds and no others. What holds already stays as it was given (Awb 2:8, 2:25)."""
    refuse(why_not_own(partij_id, by))
    Partij.objects.select_for_update().get(id=partij_id)
    theirs = DigitaalAdres.objects.filter(partij_id=partij_id, soort_digitaal_adres=SoortDigitaalAdres.EMAIL)
    adres = theirs.order_by("-is_standaard_adres", "id").first()
    refuse(NO_EMAIL if soorten and adres is None else None)
    holds = Toestemming.objects.filter(digitaal_adres__in=theirs, ingetrokken_op=None)
    for each in holds.exclude(soort_bericht__in=soorten):
        revoke_toestemming(toestemming_id=each.id, bron=BRON, by=by)
    there = set(holds.filter(digitaal_adres=adres).values_list("soort_bericht", flat=True)) if adres else set()
    for soort in sorted((soorten & known) - there):
        assert adres
        give_toestemming(digitaal_adres_id=adres.id, soort_bericht=soort, bron=BRON, by=by)


def named(refusal: Refusal | None, soort: SoortDigitaalAdres) -> Refusal | None:
    """Said beside the field of its kind."""
    return Refusal(refusal.code, refusal.reason, str(soort)) if refusal else None
