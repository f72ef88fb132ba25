"""The day itself: somebody is there, has been helped, or did not come."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.afspraken.events import VisitEnded, VisitorArrived, VisitorNotCome
from loket.afspraken.models import Afspraak, Kind, State
from loket.afspraken.rules.afspraak import LATE, why_not_arrive, why_not_end, why_not_no_show
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import local, start_of_local_day


@transaction.atomic
def arrive(*, afspraak_id: UUID, at: datetime | None = None, by: Actor) -> Afspraak:
    """Somebody is there, early or late. Twice is once. Refused when it was cancelled or is over."""
    afspraak = Afspraak.objects.select_for_update().get(id=afspraak_id)
    if afspraak.state == State.ARRIVED:
        return afspraak
    refuse(why_not_arrive(afspraak))
    if afspraak.state != State.BOOKED:  # the time may be of somebody else by now: this visit goes in between
        afspraak.busy_from = afspraak.busy_until = afspraak.start
    afspraak.state, afspraak.arrived_at, afspraak.closed_at = State.ARRIVED, at or timezone.now(), None
    afspraak.eerder_sinds = None
    afspraak.save()
    announce(VisitorArrived(afspraak.id, afspraak.arrived_at), by=by)
    return afspraak


@transaction.atomic
def end_visit(*, afspraak_id: UUID, by: Actor) -> Afspraak:
    """Helped. Twice is once."""
    afspraak = Afspraak.objects.select_for_update().get(id=afspraak_id)
    if afspraak.state == State.ENDED:
        return afspraak
    refuse(why_not_end(afspraak))
    afspraak.state, afspraak.closed_at = State.ENDED, timezone.now()
    afspraak.save(update_fields=["state", "closed_at"])
    announce(VisitEnded(afspraak.id), by=by)
    return afspraak


@transaction.atomic
def mark_no_show(*, afspraak_id: UUID, by: Actor) -> Afspraak:
    """Not there fifteen minutes after the time. Who comes after all is welcome: `arrive` still works."""
    now = timezone.now()
    afspraak = Afspraak.objects.select_for_update().get(id=afspraak_id)
    refuse(why_not_no_show(afspraak, now=now))
    afspraak.state, afspraak.closed_at, afspraak.eerder_sinds = State.NO_SHOW, now, None
    afspraak.save(update_fields=["state", "closed_at", "eerder_sinds"])
    announce(VisitorNotCome(afspraak.id, afspraak.start), by=by)
    return afspraak


def note_no_shows() -> int:
    """Who did not come, at places where arrivals are noted that day: elsewhere we do not know."""
    now = timezone.now()
    today = start_of_local_day(local(now).date())
    noting = Afspraak.objects.filter(start__gte=today, arrived_at__isnull=False).values("locatie")
    late = Afspraak.objects.filter(
        state=State.BOOKED, kind=Kind.DESK, start__gte=today, start__lte=now - LATE, locatie__in=noting
    )
    ids = list(late.values_list("id", flat=True)[:500])
    for each in ids:
        mark_no_show(afspraak_id=each, by=SYSTEM)
    return len(ids)
