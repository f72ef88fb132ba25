"""What was not delivered goes again, or another way: the second sending counts (Awb 2:11)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.correspondentie.commands.send import send_brief
from loket.correspondentie.commands.write import hold_brief
from loket.correspondentie.events import BriefNotDelivered
from loket.correspondentie.models import Brief, Staat, Wordbrief
from loket.correspondentie.queries.word import word_of
from loket.correspondentie.rules.brief import why_not_again
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse

COPIED = ("soort_id", "versie_id", "zaak_id", "naam", "adres", "email", "taal", "onderwerp", "tekst")

GONE = (Staat.VERZONDEN, Staat.ONDERWEG)


@transaction.atomic
def note_not_delivered(*, brief_id: UUID, by: Actor = SYSTEM) -> None:
    """It came back, or the mail server refused it. Noted once."""
    brief = Brief.objects.select_for_update().filter(id=brief_id, staat__in=GONE).first()
    if brief is None:
        return
    brief.staat = Staat.NIET_BEZORGD
    brief.save(update_fields=["staat"])
    announce(BriefNotDelivered(brief.id, brief.zaak_id), by=by)


@transaction.atomic
def send_again(*, brief_id: UUID, weg: str, email: str = "", adres: str = "", by: Actor) -> Brief:
    """The same words, by this way, to this address when it is another. Raises Refused as `send_brief`."""
    first = hold_brief(brief_id, by=by)
    refuse(why_not_again(first))
    told = {name: getattr(first, name) for name in COPIED}
    told |= {name: value for name, value in {"email": email, "adres": adres}.items() if value}
    again = Brief.objects.create(**told, weg=weg, door_id=by.id or None, gemaakt_op=timezone.now())
    if word := word_of(first):
        Wordbrief.objects.create(brief=again, versie=word.versie, pdf=word.pdf, teruggezet_op=word.teruggezet_op)
    first.opnieuw = again
    first.save(update_fields=["opnieuw"])
    return send_brief(brief_id=again.id, by=by)
