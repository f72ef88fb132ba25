"""Who is away, until when, and who stands in (S-27)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from loket.kernel.actor import Actor
from loket.organisatie import rules
from loket.organisatie.models import Afwezigheid, Medewerker, Teamlid
from loket.organisatie.models.period import in_force, not_over


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    id: UUID
    medewerker_id: UUID
    name: str
    first_day: date
    last_day: date | None
    deputy_id: UUID | None
    deputy: str


def absences(*, today: date) -> list[AbsenceRow]:
    """Who is or will be away, the nearest first."""
    return _rows(Afwezigheid.objects.filter(not_over(today)))


def absences_of(medewerker_id: UUID, *, today: date) -> list[AbsenceRow]:
    return _rows(Afwezigheid.objects.filter(not_over(today), medewerker_id=medewerker_id))


def absence(afwezigheid_id: UUID) -> AbsenceRow | None:
    rows = _rows(Afwezigheid.objects.filter(id=afwezigheid_id))
    return rows[0] if rows else None


def away_today(team: str, *, today: date) -> list[AbsenceRow]:
    """Who of this team is away now."""
    members = Teamlid.objects.filter(team_id=team).values("medewerker_id")
    return _rows(Afwezigheid.objects.filter(in_force(today), medewerker_id__in=members))


def away_without_deputy(leader_id: UUID, *, today: date) -> list[AbsenceRow]:
    """The list of a team leader: who of the own teams is or will be away while nobody stands in."""
    led = Teamlid.objects.filter(team__leader_id=leader_id, team__active=True).values("medewerker_id")
    return _rows(Afwezigheid.objects.filter(not_over(today), deputy=None, medewerker_id__in=led))


def away_on(medewerker_ids: Iterable[UUID], *, day: date) -> dict[UUID, UUID | None]:
    """Who of these is away on this day or left, with the deputy of that absence who is there. One statement."""
    absent = Afwezigheid.objects.filter(in_force(day), withdrawn_at=None)
    there = absent.filter(medewerker=OuterRef("pk"), deputy__is_active=True)
    deputy = there.exclude(deputy__in=absent.values("medewerker_id")).values("deputy_id")[:1]
    away = Exists(absent.filter(medewerker=OuterRef("pk")))
    found = Medewerker.objects.filter(Q(is_active=False) | away, id__in=set(medewerker_ids))
    return dict(found.annotate(stands_in=Subquery(deputy)).values_list("id", "stands_in"))


def stand_ins_of(medewerker_ids: Iterable[UUID], *, day: date) -> set[UUID]:
    """Who stands in on this day for one of these."""
    found = Afwezigheid.objects.filter(in_force(day), withdrawn_at=None, medewerker_id__in=set(medewerker_ids))
    return set(found.filter(deputy__isnull=False).values_list("deputy_id", flat=True))


def _rows(absences: QuerySet[Afwezigheid]) -> list[AbsenceRow]:
    counting = absences.filter(withdrawn_at=None, medewerker__is_active=True)
    rows = counting.select_related("medewerker", "deputy").order_by("first_day", "medewerker__last_name")
    return [
        AbsenceRow(
            row.id,
            row.medewerker_id,
            row.medewerker.name,
            row.first_day,
            row.last_day,
            row.deputy_id,
            row.deputy.name if row.deputy else "",
        )
        for row in rows
    ]


def may_change_absence(away: AbsenceRow, *, by: Actor) -> bool:
    """Whether this person may change this absence: one's own, of the own team, or as administrator."""
    led = Teamlid.objects.filter(medewerker_id=away.medewerker_id, team__leader_id=UUID(by.id)) if by.id else None
    leads = led is not None and led.exists()
    return rules.why_not_change_absence(away.medewerker_id, leads=leads, by=by) is None
