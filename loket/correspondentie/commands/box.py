"""Into the Berichtenbox: again and again for a day when the link is down, and then another way (Awb 2:11)."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.correspondentie.commands.again import note_not_delivered
from loket.correspondentie.events import BriefDelivered
from loket.correspondentie.models import Brief, Staat
from loket.correspondentie.queries.letter import pdf_that_goes
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.outside.berichtenbox import BoxRefused, BoxUnreachable, berichtenbox
from loket.zaken.queries.outgoing import numbers_of_addressee

PATIENCE = timedelta(hours=30)


def deliver_to_box(*, brief_id: UUID) -> None:
    """The moment that the other side has it is when it was sent (Awb 2:19). Raises BoxUnreachable: then try again."""
    try:
        _deliver(brief_id)
    except BoxRefused:
        note_not_delivered(brief_id=brief_id)
    except BoxUnreachable:
        if not Brief.objects.filter(id=brief_id, klaar_op__lt=timezone.now() - PATIENCE).exists():
            raise
        note_not_delivered(brief_id=brief_id)


@transaction.atomic
def _deliver(brief_id: UUID) -> None:
    waiting = Brief.objects.select_for_update(of=("self",)).select_related("soort", "zaak", "door")
    brief = waiting.filter(id=brief_id, staat=Staat.ONDERWEG).first()
    if brief is None or brief.klaar_op is None:
        return
    box, (bsn, _) = berichtenbox(), numbers_of_addressee(brief.zaak_id)
    if box is None or not bsn:
        raise BoxRefused("no link, or no number")
    pdf = pdf_that_goes(brief, on=timezone.localdate(brief.klaar_op))
    brief.bewijs = box.deliver(bsn, subject=brief.onderwerp, pdf=pdf, reference=f"brief:{brief.id}")[:100]
    brief.staat, brief.verzonden_op = Staat.VERZONDEN, timezone.now()
    brief.save(update_fields=["bewijs", "staat", "verzonden_op"])
    announce(BriefDelivered(brief.id, brief.zaak_id), by=SYSTEM)
