"""What staff sees: every meeting, closed items too, and the minutes that are late."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from loket.kernel.text import start_of_local_day
from loket.raad.models import Agendapunt, Deelnemer, Informatieobject, State, Stemming, Vergadering
from loket.raad.queries.agenda import Agenda, agenda_of

MOST = 100
BACK = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class WorkRow:
    id: UUID
    naam: str
    gremium: str
    start: datetime
    state: str
    owner: str
    verslag_due_on: date
    verslag_published: bool
    cancelled: bool


@dataclass(frozen=True, slots=True)
class LateVerslag:
    vergadering_id: UUID
    naam: str
    day: date
    due_on: date
    days: int
    owner: str


def vergaderingen(today: date) -> list[WorkRow]:
    """What comes, and what was in the last months; the first to come first."""
    begin = start_of_local_day(today) - BACK
    found = Vergadering.objects.filter(planned_start__gte=begin).select_related("owner", "verslag")
    return [
        WorkRow(
            row.id,
            row.naam,
            row.gremium_label,
            row.started_at or row.planned_start,
            row.get_state_display(),
            row.owner.name,
            row.verslag_due_on,
            hasattr(row, "verslag") and row.verslag.published_at is not None,
            row.state == State.CANCELLED,
        )
        for row in found.order_by("-planned_start", "-id")[:MOST]
    ]


def late_verslagen(today: date, *, owner_id: UUID | None = None) -> list[LateVerslag]:
    """Minutes that were not published in time, the longest late first; of one owner, or of all (S-92)."""
    late: QuerySet[Vergadering] = Vergadering.objects.without_verslag(due_before=today).select_related("owner")
    if owner_id:
        late = late.filter(owner_id=owner_id)
    return [
        LateVerslag(row.id, row.naam, row.day, row.verslag_due_on, (today - row.verslag_due_on).days, row.owner.name)
        for row in late.order_by("verslag_due_on", "id")[:MOST]
    ]


def vergadering(vergadering_id: UUID) -> Vergadering | None:
    return Vergadering.objects.select_related("owner", "verslag").filter(id=vergadering_id).first()


def whole_agenda(vergadering_id: UUID) -> Agenda:
    """With what is closed: only for staff that may."""
    items, stukken, stemmingen = Agendapunt.objects.all(), Informatieobject.objects.all(), Stemming.objects.all()
    return agenda_of(vergadering_id, items, stukken, stemmingen)


def deelnemers_of(vergadering_id: UUID) -> list[Deelnemer]:
    return list(Deelnemer.objects.filter(vergadering_id=vergadering_id))


def stuk_for_staff(stuk_id: UUID) -> Informatieobject | None:
    return Informatieobject.objects.exclude(bestand="").filter(id=stuk_id).first()
