"""A klant of whom nothing else is left goes five years after there was something, with their numbers and addresses.

No other room can see that: this one stands above all, and asks each whether it has anything of them.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from loket.avg.events import KlantForgotten
from loket.avg.queries.gather import keeps_something
from loket.avg.queries.whose import KLANT, Whose, whose
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.partijen.commands.partij import remove_partij
from loket.partijen.models import Partij, SoortPartij
from loket.partijen.queries.leven import is_needed
from loket.zaken.queries.own import stands_in_a_zaak

KEPT = timedelta(days=5 * 365)
LOOKED_AT_EACH = timedelta(days=90)
MOST = 500


def forget_old_klanten() -> int:
    """A part of them each night, so that each is looked at four times a year. How many went."""
    now = timezone.now()
    due = Q(nagekeken_op=None) | Q(nagekeken_op__lt=now - LOOKED_AT_EACH)
    persons = Partij.objects.exclude(soort_partij=SoortPartij.ORGANISATIE).filter(due)
    first = persons.order_by(F("nagekeken_op").asc(nulls_first=True), "id")
    return sum(_forgotten(each, now) for each in list(first.values_list("id", flat=True)[:MOST]))


@transaction.atomic
def _forgotten(partij_id: UUID, now: datetime) -> bool:
    """Whoever is looked at for the first time counts from today: nobody knows what was there before."""
    partij = Partij.objects.select_for_update().filter(id=partij_id).first()
    of = whose(KLANT, partij_id, unchecked=True)
    if partij is None or of is None:
        return False
    seen_at = partij.gezien_op
    if seen_at is None or _holds(of, partij_id, now):
        seen_at = now
    if max(seen_at, partij.gewijzigd_op) >= now - KEPT:
        Partij.objects.filter(id=partij_id).update(nagekeken_op=now, gezien_op=seen_at)
        return False
    remove_partij(partij_id, by=SYSTEM)
    announce(KlantForgotten(partij_id), by=SYSTEM)
    return True


def _holds(of: Whose, partij_id: UUID, now: datetime) -> bool:
    """What may be theirs keeps them; also what is too secret to be told when they ask for all that we have."""
    if of.has_talks or keeps_something(of) or stands_in_a_zaak(of.person.numbers):
        return True
    return is_needed(partij_id, since=now - KEPT)
