"""Which addresses give our mail back, and which work again (Awb 2:11)."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from loket.berichten.events import BerichtCameBack
from loket.berichten.models import Bericht, Onbereikbaar
from loket.berichten.queries import bericht_with
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce


@transaction.atomic
def mark_unreachable(*, addresses: Sequence[str], message_id: str = "", by: Actor = SYSTEM) -> Bericht | None:
    """Mail to these addresses came back for good. `message_id` is of what came back: gives that bericht, if it is ours.

    Without such a bericht nothing is marked: anybody can write a mail that says so.
    """
    bericht = bericht_with(message_id)
    if bericht is None:
        return None
    gone = [each.lower() for each in addresses if each.lower() == bericht.to.lower()]
    rows = [Onbereikbaar(adres=each, sinds=timezone.now(), bericht=bericht) for each in gone]
    if Onbereikbaar.objects.bulk_create(rows, ignore_conflicts=True):
        announce(BerichtCameBack(bericht.id, bericht.about), by=by)
    return bericht


def mark_reachable(*, address: str) -> None:
    """Somebody wrote from it: it works again."""
    Onbereikbaar.objects.filter(adres=address.lower()).delete()
