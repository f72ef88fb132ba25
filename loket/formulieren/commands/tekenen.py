"""The second signs, or says why not."""

import hashlib
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.formulieren.commands.compleet import complete
from loket.formulieren.commands.held import held
from loket.formulieren.commands.teken_vraag import end_signing
from loket.formulieren.events import AanvraagSigned
from loket.formulieren.models import Aanvraag, Ondertekening, Stand, Tekenstand
from loket.formulieren.rules.medetekenen import why_not_sign
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse

OVER = Refusal("signing-over", "U hoeft dit niet meer te ondertekenen.")


@dataclass(frozen=True, slots=True)
class Hand:
    """Who signs, and how we know: by log-in, or by the link and a code."""

    naam: str = field(repr=False)
    hoe: str
    wie: bytes | None = None
    bsn: str = field(default="", repr=False)
    namens: bool = False


@transaction.atomic
def sign(*, ondertekening_id: UUID, hand: Hand, by: Actor) -> Aanvraag:
    """The last one makes it complete. Raises Refused: over, or not by this hand."""
    aanvraag, row = _held(ondertekening_id)
    refuse(_why_not(aanvraag, hand))
    row.state, row.answered_at = Tekenstand.GETEKEND, timezone.now()
    row.naam, row.hoe, row.wie, row.bsn = hand.naam[:200], hand.hoe[:60], hand.wie, hand.bsn or None
    row.over = hashlib.sha256(aanvraag.answers_text.encode()).hexdigest()
    row.save()
    announce(AanvraagSigned(aanvraag.id, row.id, row.hoe), by=by)
    if not aanvraag.ondertekeningen.filter(state=Tekenstand.GEVRAAGD).exists():
        slug = Aanvraag.objects.values_list("versie__formulier_id", flat=True).get(id=aanvraag.id)
        complete(aanvraag, slug=slug, by=by)
    return aanvraag


@transaction.atomic
def decline(*, ondertekening_id: UUID, reden: str, hand: Hand, by: Actor) -> None:
    """The first hears it, reads why, and can change it. Raises Refused."""
    aanvraag, row = _held(ondertekening_id)
    refuse(_why_not(aanvraag, hand))
    row.state, row.answered_at, row.reden = Tekenstand.GEWEIGERD, timezone.now(), reden.strip()
    row.hoe = hand.hoe[:60]
    row.save()
    end_signing(aanvraag, Tekenstand.GEWEIGERD, by=by)


def _held(ondertekening_id: UUID) -> tuple[Aanvraag, Ondertekening]:
    """The aanvraag first, as everybody locks it first."""
    found = Ondertekening.objects.filter(id=ondertekening_id).values_list("aanvraag_id", flat=True).first()
    if found is None:
        raise Refused(OVER)
    aanvraag = held(found)
    row = Ondertekening.objects.select_for_update().get(id=ondertekening_id)
    waits = aanvraag.state == Stand.TEKENEN and row.state == Tekenstand.GEVRAAGD and row.until > timezone.now()
    refuse(None if waits else OVER)
    return aanvraag, row


def _why_not(aanvraag: Aanvraag, hand: Hand) -> Refusal | None:
    if hand.wie is None:
        return None
    signed = aanvraag.ondertekeningen.filter(state=Tekenstand.GETEKEND).values_list("wie", flat=True)
    first = bytes(aanvraag.wie) if aanvraag.wie is not None else None
    others = [bytes(each) for each in signed if each is not None]
    return why_not_sign(hand.wie, first=first, others=others, for_another=hand.namens)
