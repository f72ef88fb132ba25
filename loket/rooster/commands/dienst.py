"""Shifts: plan, move, take away, and copy those of last week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import AMSTERDAM, WEEKDAYS, local
from loket.organisatie.models import Afwezigheid, Medewerker, Skill, SkillHeld
from loket.organisatie.models.period import in_force
from loket.rooster.events import DienstMoved, DienstPlanned, DienstRemoved
from loket.rooster.models import Dienst
from loket.rooster.rules.dienst import Span, why_not_change_roster, why_not_hours, why_not_skilled, why_not_there

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Copied:
    """How many shifts came along, and for which not: who and when, with the reason."""

    planned: int
    left_out: Sequence[str]


@transaction.atomic
def plan_dienst(
    *,
    medewerker_id: UUID,
    kind: str,
    begins_at: datetime,
    ends_at: datetime,
    locatie: str = "",
    skills: Sequence[str] = (),
    by: Actor,
) -> Dienst:
    """Put somebody in the roster. Refused for who is away, has no (valid) skill, works elsewhere then, or too long."""
    dienst = Dienst(
        medewerker_id=medewerker_id,
        kind=kind,
        locatie=locatie,
        day=local(begins_at).date(),
        begins_at=begins_at,
        ends_at=ends_at,
        skills=sorted(skills),
    )
    _refuse_what_cannot_be(dienst, by)
    dienst.save(force_insert=True)
    announce(DienstPlanned(dienst.id, medewerker_id, kind, begins_at, ends_at), by=by)
    return dienst


@transaction.atomic
def move_dienst(
    *,
    dienst_id: UUID,
    medewerker_id: UUID,
    kind: str,
    begins_at: datetime,
    ends_at: datetime,
    locatie: str = "",
    skills: Sequence[str] = (),
    by: Actor,
) -> Dienst:
    """Another person, another time or another kind. Refused for the same reasons as a new shift."""
    dienst = Dienst.objects.select_for_update().get(id=dienst_id)
    before = dienst.medewerker_id
    dienst.medewerker_id, dienst.kind, dienst.locatie, dienst.skills = medewerker_id, kind, locatie, sorted(skills)
    dienst.begins_at, dienst.ends_at, dienst.day = begins_at, ends_at, local(begins_at).date()
    _refuse_what_cannot_be(dienst, by)
    dienst.save()
    announce(DienstMoved(dienst.id, before, medewerker_id, kind, begins_at, ends_at), by=by)
    return dienst


@transaction.atomic
def remove_dienst(*, dienst_id: UUID, by: Actor) -> None:
    """Twice is once."""
    refuse(why_not_change_roster(by))
    dienst = Dienst.objects.select_for_update().filter(id=dienst_id).first()
    if dienst:
        announce(DienstRemoved(dienst.id, dienst.medewerker_id, dienst.kind, dienst.begins_at, dienst.ends_at), by=by)
        dienst.delete()


@transaction.atomic
def copy_last_week(*, monday: date, by: Actor) -> Copied:
    """The shifts of the week before, at the same clock times. What cannot be is left out, and told."""
    refuse(why_not_change_roster(by))
    rows = Dienst.objects.filter(day__gte=monday - WEEK, day__lt=monday).select_related("medewerker")
    left_out: list[str] = []
    planned = 0
    for row in rows.order_by("begins_at", "medewerker__last_name"):
        try:
            plan_dienst(
                medewerker_id=row.medewerker_id,
                kind=row.kind,
                begins_at=_week_later(row.begins_at),
                ends_at=_week_later(row.ends_at),
                locatie=row.locatie,
                skills=row.skills,
                by=by,
            )
            planned += 1
        except Refused as refused:
            left_out.append(f"{row.medewerker.name}, {WEEKDAYS[row.day.weekday()]}: {refused.refusal.reason}")
    return Copied(planned, left_out)


def _week_later(at: datetime) -> datetime:
    """The same time on the clock, when the clock changed in between too."""
    return datetime.combine(local(at).date() + WEEK, local(at).time(), tzinfo=AMSTERDAM)


def _refuse_what_cannot_be(dienst: Dienst, by: Actor) -> None:
    medewerker = Medewerker.objects.select_for_update().get(id=dienst.medewerker_id)  # one plan for a person at a time
    near = Dienst.objects.filter(medewerker=medewerker, day__gt=dienst.day - WEEK, day__lt=dienst.day + WEEK).exclude(
        id=dienst.id
    )
    away = Afwezigheid.objects.filter(in_force(dienst.day), medewerker=medewerker, withdrawn_at=None)
    names = dict(Skill.objects.filter(code__in=dienst.skills).values_list("code", "name"))
    held = SkillHeld.objects.filter(medewerker=medewerker, skill__code__in=dienst.skills, skill__active=True)
    refuse(
        why_not_change_roster(by),
        why_not_hours(
            Span(dienst.begins_at, dienst.ends_at),
            [Span(*times) for times in near.values_list("begins_at", "ends_at")],
        ),
        why_not_there(active=medewerker.is_active, away=away.exists(), day=dienst.begins_at),
        why_not_skilled(
            [names.get(code, code) for code in dienst.skills],
            held.filter(in_force(dienst.day)).values_list("skill__name", flat=True),
            held.filter(last_day__lt=dienst.day).values_list("skill__name", flat=True),
        ),
    )
