"""Other hours on some days: add, take away, put back."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.locaties.events import AfwijkingAdded, AfwijkingPutBack, AfwijkingRemoved
from loket.locaties.models import Afwijking, Locatie
from loket.locaties.queries import EVERYWHERE
from loket.locaties.rules.opening import Spans
from loket.locaties.rules.refusals import why_not_manage, why_not_overlap, why_not_period, why_not_spans


@transaction.atomic
def add_afwijking(*, locatie: str, first_day: date, last_day: date, spans: Spans, reason: str, by: Actor) -> Afwijking:
    """`locatie` "" is everywhere; without spans it is closed. Refused when the same days have one already."""
    place = Locatie.objects.select_for_update().get(code=locatie) if locatie else None
    refuse(
        why_not_manage(by),
        why_not_period(first_day, last_day),
        why_not_spans(spans),
        why_not_overlap(first_day, last_day, _periods(place)),
    )
    row = Afwijking.objects.create(
        locatie=place, first_day=first_day, last_day=last_day, spans=list(spans), reason=reason
    )
    announce(AfwijkingAdded(locatie or EVERYWHERE, row.id, first_day, last_day, reason), by=by)
    return row


@transaction.atomic
def remove_afwijking(*, afwijking_id: UUID, by: Actor) -> Afwijking:
    """Twice is once."""
    row = Afwijking.objects.select_for_update().get(id=afwijking_id)
    refuse(why_not_manage(by))
    if row.removed_at is None:
        row.removed_at = timezone.now()
        row.save(update_fields=["removed_at"])
        where = row.locatie_id or EVERYWHERE
        announce(AfwijkingRemoved(where, row.id, row.first_day, row.last_day, row.reason), by=by)
    return row


@transaction.atomic
def put_back_afwijking(*, afwijking_id: UUID, by: Actor) -> Afwijking:
    """Refused when meanwhile another one came for the same days."""
    row = Afwijking.objects.select_for_update().get(id=afwijking_id)
    refuse(why_not_manage(by))
    if row.removed_at is None:
        return row
    refuse(why_not_overlap(row.first_day, row.last_day, _periods(row.locatie)))
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    where = row.locatie_id or EVERYWHERE
    announce(AfwijkingPutBack(where, row.id, row.first_day, row.last_day, row.reason), by=by)
    return row


def _periods(place: Locatie | None) -> list[tuple[date, date]]:
    rows = Afwijking.objects.filter(locatie=place, removed_at=None)
    return list(rows.values_list("first_day", "last_day"))
