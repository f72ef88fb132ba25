"""Who has which shift: now, and in a week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from loket.organisatie.models import Afwezigheid
from loket.rooster.models import Dienst, Kind
from loket.termijnen.calendar import holidays


@dataclass(frozen=True, slots=True)
class DienstRow:
    """`away`: absent after all, noted after the shift was planned. Somebody else must do it."""

    id: UUID
    medewerker_id: UUID
    name: str
    kind: str
    locatie: str
    day: date
    begins_at: datetime
    ends_at: datetime
    skills: Sequence[str]
    away: bool

    @property
    def kind_words(self) -> str:
        return str(Kind(self.kind).label)


@dataclass(frozen=True, slots=True)
class RosterDay:
    day: date
    holiday: str
    rows: Sequence[DienstRow]


def on_duty(at: datetime, kind: str = "") -> list[DienstRow]:
    """Who has this kind of shift at this moment; who is absent after all is not in it. One statement."""
    found = Dienst.objects.filter(begins_at__lte=at, ends_at__gt=at)
    return [row for row in _rows(found.filter(kind=kind) if kind else found) if not row.away]


def rooster_of(monday: date) -> list[RosterDay]:
    """Seven days from this Monday on, with their shifts by time. One statement."""
    rows = _rows(Dienst.objects.filter(day__gte=monday, day__lt=monday + timedelta(days=7)))
    days = [monday + timedelta(days=number) for number in range(7)]
    return [RosterDay(day, holidays(day.year).get(day, ""), [row for row in rows if row.day == day]) for day in days]


def dienst(dienst_id: UUID) -> DienstRow | None:
    return next(iter(_rows(Dienst.objects.filter(id=dienst_id))), None)


def my_next_dienst(medewerker_id: UUID, *, now: datetime) -> DienstRow | None:
    """The shift of this person that goes on now, or else the next one."""
    return next(iter(_rows(Dienst.objects.filter(medewerker_id=medewerker_id, ends_at__gt=now))), None)


def absent_on(day: OuterRef) -> Exists:
    """That the medewerker of the row is absent on the day of the row."""
    still = Q(last_day=None) | Q(last_day__gte=day)
    return Exists(
        Afwezigheid.objects.filter(still, medewerker=OuterRef("medewerker"), first_day__lte=day, withdrawn_at=None)
    )


def _rows(diensten: QuerySet[Dienst]) -> list[DienstRow]:
    counting = diensten.filter(medewerker__is_active=True).annotate(away=absent_on(OuterRef("day")))
    rows = counting.select_related("medewerker").order_by("begins_at", "kind", "medewerker__last_name")
    return [
        DienstRow(
            row.id,
            row.medewerker_id,
            row.medewerker.name,
            row.kind,
            row.locatie,
            row.day,
            row.begins_at,
            row.ends_at,
            row.skills,
            row.away,
        )
        for row in rows
    ]
