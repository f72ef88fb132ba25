"""The waiting list: who would like to come earlier (\"Eerder terecht?\")."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.afspraken.events import EarlierWished
from loket.afspraken.models import Afspraak
from loket.afspraken.rules.afspraak import why_not_make, why_not_wait
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse


@transaction.atomic
def wish_earlier(*, afspraak_id: UUID, wished: bool, by: Actor) -> Afspraak:
    """On the list, or off it. Who is on it keeps the place when asked again."""
    now = timezone.now()
    afspraak = Afspraak.objects.select_for_update().get(id=afspraak_id)
    refuse(why_not_make(by), why_not_wait(afspraak, now=now) if wished else None)
    if wished == (afspraak.eerder_sinds is not None):
        return afspraak
    afspraak.eerder_sinds = now if wished else None
    afspraak.save(update_fields=["eerder_sinds"])
    announce(EarlierWished(afspraak.id, wished), by=by)
    return afspraak
