"""Who took part: added, removed, and forgotten some time after the minutes were sent."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.rules import mail_address
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.raad.commands.held import locked
from loket.raad.events import DeelnemerAdded, DeelnemerRemoved, DeelnemersForgotten
from loket.raad.models import Deelnemer, Vergadering
from loket.raad.rules.vergadering import why_not_edit

MOST = 300
KEPT = timedelta(days=182)  # after the minutes were published
UNREACHABLE = Refusal("address-wrong", "Dit e-mailadres klopt niet.", "email")
FULL = Refusal("too-many-deelnemers", f"Een vergadering heeft hoogstens {MOST} deelnemers.")


@transaction.atomic
def add_deelnemer(*, vergadering_id: UUID, naam: str, email: str = "", by: Actor) -> Deelnemer:
    """Without an e-mail address nothing is sent. Minutes that were published already, are sent at once."""
    vergadering = locked(vergadering_id)
    unreachable = bool(email) and mail_address(email) is None
    full = vergadering.deelnemers.count() >= MOST
    refuse(why_not_edit(by), FULL if full else None, UNREACHABLE if unreachable else None)
    deelnemer = Deelnemer.objects.create(vergadering=vergadering, naam=naam, email=email)
    announce(DeelnemerAdded(vergadering.id, deelnemer.id), by=by)
    return deelnemer


@transaction.atomic
def remove_deelnemer(*, deelnemer_id: int, by: Actor) -> None:
    deelnemer = Deelnemer.objects.select_for_update().get(id=deelnemer_id)
    refuse(why_not_edit(by))
    announce(DeelnemerRemoved(deelnemer.vergadering_id, deelnemer_id), by=by)
    deelnemer.delete()


@transaction.atomic
def forget_deelnemers() -> int:
    """Half a year after the minutes nobody needs to know who was there."""
    past = Vergadering.objects.filter(verslag__published_at__lt=timezone.now() - KEPT)
    old = past.filter(deelnemers__isnull=False).distinct()[:500]
    for vergadering in old:
        count, _ = vergadering.deelnemers.all().delete()
        announce(DeelnemersForgotten(vergadering.id, count), by=SYSTEM)
    return len(old)


@transaction.atomic
def forget_these_deelnemers(rows: Iterable[Deelnemer], by: Actor) -> None:
    """As somebody asks to erase them (AVG 17)."""
    for each in rows:
        announce(DeelnemersForgotten(each.vergadering_id, 1), by=by)
        each.delete()
