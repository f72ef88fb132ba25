"""Saying that one can be reached, or not."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import refuse
from loket.organisatie.models import Medewerker
from loket.rooster.models import Aanwezigheid, Presence
from loket.rooster.rules.presence import why_not_set_presence


@transaction.atomic
def set_presence(*, medewerker_id: UUID, state: str, until: datetime | None = None, by: Actor) -> Aanwezigheid:
    """By the person, or by the telephone as SYSTEM: in a call, and reachable again when it ends.

    The end of a call does not take back that somebody is away. Nothing is announced: who was at the desk
    at what time is written down nowhere.
    """
    now = timezone.now()
    refuse(why_not_set_presence(medewerker_id, state, until, now=now, by=by))
    Medewerker.objects.select_for_update().get(id=medewerker_id)
    row = Aanwezigheid.objects.filter(medewerker_id=medewerker_id).first()
    row = row or Aanwezigheid(medewerker_id=medewerker_id)
    row.in_call_since = now if state == Presence.IN_CALL else None
    if state == Presence.AWAY:
        row.away, row.away_until = True, until
    elif state == Presence.REACHABLE and by.kind != ActorKind.SYSTEM:
        row.away, row.away_until = False, None
    row.save()
    return row
