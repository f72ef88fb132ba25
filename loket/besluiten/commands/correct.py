"""Put right what was wrong in a besluit that was sent, or take it back."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.besluiten.commands.change import change_besluit
from loket.besluiten.commands.letter import letter_file
from loket.besluiten.events import BesluitCorrected, BesluitWithdrawn
from loket.besluiten.models import Besluit, BesluitInformatieobject
from loket.besluiten.rules.brief import why_not_corrected, why_not_withdraw
from loket.documenten.commands import add_version
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse

OVER = Refusal("already-withdrawn", "Dit besluit is ingetrokken. Neem een nieuw besluit.")
NO_LETTER = Refusal("no-letter", "Bij dit besluit hoort geen brief van ons.", "text")


@transaction.atomic
def correct_besluit(
    *, besluit_id: UUID, text: str, reason: str, ingangsdatum: date, vervaldatum: date | None = None, by: Actor
) -> None:
    """A newer version of the letter, with other days where they were wrong. The days to object stay: who was wronged
    by a slip can object to the letter that came first.

    Raises Refused: `permission_denied`, or everything that is wrong.
    """
    besluit = Besluit.objects.select_for_update(no_key=True).get(id=besluit_id)
    document_id = _letter_of(besluit_id)
    refuse(OVER if besluit.vervalreden.startswith("ingetrokken") else None, None if document_id else NO_LETTER)
    refuse(*why_not_corrected(text, besluit.uiterlijke_reactiedatum, reason), _why_not_days(ingangsdatum, vervaldatum))
    assert document_id
    change_besluit(besluit_id=besluit_id, ingangsdatum=ingangsdatum, vervaldatum=vervaldatum, by=by)
    Besluit.objects.filter(id=besluit_id).update(brieftekst=text)
    add_version(document_id=document_id, file=letter_file(besluit, text), by=by)
    announce(BesluitCorrected(besluit.id, besluit.identificatie, besluit.zaak_id), by=by, reason=reason.strip())


@transaction.atomic
def withdraw_besluit(
    *, besluit_id: UUID, vervalreden: str, reason: str, vervaldatum: date | None = None, by: Actor
) -> None:
    """It holds no longer from `vervaldatum` on, today unless told; the letter stays in the dossier. An archive date
    that follows from its end moves along (zrc-021).
    """
    besluit = Besluit.objects.select_for_update(no_key=True).get(id=besluit_id)
    refuse(*why_not_withdraw(besluit.vervalreden, reason))
    day = vervaldatum or timezone.localdate()
    change_besluit(besluit_id=besluit_id, vervaldatum=day, vervalreden=vervalreden, by=by)
    fact = BesluitWithdrawn(besluit.id, besluit.identificatie, besluit.zaak_id, day, vervalreden)
    announce(fact, by=by, reason=reason.strip())


def _letter_of(besluit_id: UUID) -> UUID | None:
    pairs = BesluitInformatieobject.objects.filter(besluit_id=besluit_id).order_by("id")
    return pairs.values_list("informatieobject_id", flat=True).first()


def _why_not_days(begin: date, end: date | None) -> Refusal | None:
    wrong = end is not None and end < begin
    return Refusal("ends-before-it-begins", "Het besluit eindigt voordat het begint.", "vervaldatum") if wrong else None
