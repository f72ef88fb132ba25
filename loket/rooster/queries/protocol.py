"""Agreements on being reachable, and how well they are kept: only what this person may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from loket.kernel.actor import Actor, ActorKind
from loket.organisatie.models import Afdeling, Afwezigheid, Medewerker, Team, Teamlid
from loket.organisatie.models.period import in_force
from loket.rooster.models import Naleving, Protocol, Verbeteractie
from loket.rooster.permissions import PLAN, READ
from loket.rooster.rules.protocol import (
    AFDELING,
    MEDEWERKER,
    TEAM,
    Agreed,
    Quality,
    Whose,
    compliance,
    is_under_norm,
    quality,
    why_not_see,
)

LAST_YEAR = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class MonthRow:
    id: int
    month: date
    calls: int
    share: float | None
    under_norm: bool
    comment: str


@dataclass(frozen=True, slots=True)
class ReachRow:
    """One afdeling, team or medewerker with both indicators; `last` is the newest month that was counted."""

    whose: Whose
    name: str
    quality: Quality
    last: MonthRow | None


@dataclass(frozen=True, slots=True)
class ActionRow:
    id: UUID
    name: str
    owner: str
    month: date
    due_on: date
    done: bool
    outcome: str
    whose: Whose


def leads(whose: Whose, by: Actor) -> bool:
    """Whether this person is the manager: head of the afdeling, leader of the team, or leader of a team of somebody."""
    if by.kind != ActorKind.STAFF or not by.id:
        return False
    me = UUID(by.id)
    if whose.kind == AFDELING:
        return Afdeling.objects.filter(id=whose.ref, head_id=me).exists()
    if whose.kind == TEAM:
        return Team.objects.filter(Q(leader_id=me) | Q(afdeling__head_id=me), code=whose.ref).exists()
    return Teamlid.objects.filter(medewerker_id=whose.ref, team__leader_id=me).exists()


def reachability(*, by: Actor, today: date) -> list[ReachRow]:
    """Myself, the people I lead, and the teams and afdelingen that I may see. Seven statements, however many rows."""
    me = UUID(by.id)
    led = Teamlid.objects.filter(team__leader_id=me, team__active=True).values("medewerker_id")
    people = Medewerker.objects.active().by_name().filter(Q(id=me) | Q(id__in=led))
    sees_all = by.may(READ) or by.may(PLAN)
    teams = Team.objects.filter(active=True).order_by("name")
    afdelingen = Afdeling.objects.filter(active=True).order_by("name")
    if not sees_all:
        teams = teams.filter(Q(leader_id=me) | Q(afdeling__head_id=me))
        afdelingen = afdelingen.filter(head_id=me)
    named = [(Whose(AFDELING, str(row.id)), row.name) for row in afdelingen]
    named += [(Whose(TEAM, row.code), row.name) for row in teams]
    named += [(Whose(MEDEWERKER, str(row.id)), row.name) for row in people]
    about = _about([whose for whose, _ in named])
    agreed = {_whose(row): _agreed(row) for row in _protocols(today).filter(about)}
    newest = Naleving.objects.filter(about, month__gte=today - LAST_YEAR).order_by("month")
    last = {_whose(row): _month(row) for row in newest}
    return [ReachRow(whose, name, quality(agreed.get(whose), today=today), last.get(whose)) for whose, name in named]


def reach_of(whose: Whose, *, by: Actor, today: date) -> ReachRow | None:
    """None when it is not there; raises nothing: ask `may_see` first."""
    name = _name(whose)
    if name is None:
        return None
    row = _protocols(today).filter(**whose.fields).first()
    months = months_of(whose, by=by)
    return ReachRow(whose, name, quality(_agreed(row) if row else None, today=today), months[0] if months else None)


def may_see(whose: Whose, *, by: Actor) -> bool:
    return why_not_see(whose, leads=leads(whose, by), by=by) is None


def protocol_of(whose: Whose, *, by: Actor) -> Protocol | None:
    """What was agreed, for who may see it; nothing for others."""
    return Protocol.objects.filter(**whose.fields).first() if may_see(whose, by=by) else None


def months_of(whose: Whose, *, by: Actor, most: int = 12) -> list[MonthRow]:
    """The results of the last months, the newest first, for who may see them; nothing for others."""
    if not may_see(whose, by=by):
        return []
    return [_month(row) for row in Naleving.objects.filter(**whose.fields).order_by("-month")[:most]]


def verbeteracties_of(medewerker_id: UUID) -> list[ActionRow]:
    """What this manager still has to do, the most urgent first."""
    return _actions(Verbeteractie.objects.filter(owner_id=medewerker_id, done_at=None))


def verbeteractie(verbeteractie_id: UUID, *, by: Actor) -> ActionRow | None:
    row = next(iter(_actions(Verbeteractie.objects.filter(id=verbeteractie_id))), None)
    return row if row and may_see(row.whose, by=by) else None


def _name(whose: Whose) -> str | None:
    """How it is called; None when it is not there, or the id is none."""
    try:
        if whose.kind == TEAM:
            return Team.objects.filter(code=whose.ref).values_list("name", flat=True).first()
        ref = UUID(whose.ref)
    except ValueError:
        return None
    if whose.kind == AFDELING:
        return Afdeling.objects.filter(id=ref).values_list("name", flat=True).first()
    found = Medewerker.objects.active().filter(id=ref).first()
    return found.name if found else None


def _about(whose: Sequence[Whose]) -> Q:
    refs = {kind: [one.ref for one in whose if one.kind == kind] for kind in (AFDELING, TEAM, MEDEWERKER)}
    return Q(afdeling__in=refs[AFDELING]) | Q(team__in=refs[TEAM]) | Q(medewerker__in=refs[MEDEWERKER])


def _protocols(today: date) -> Any:
    away = Afwezigheid.objects.filter(in_force(today), medewerker=OuterRef("deputy"), withdrawn_at=None)
    return Protocol.objects.select_related("deputy").annotate(deputy_away=Exists(away))


def _agreed(row: Any) -> Agreed:
    return Agreed(
        row.hours,
        row.calendar_kept,
        row.deputy is not None and row.deputy.is_active and not row.deputy_away,
        row.voicemail,
        row.voicemail_until,
        row.rings,
        row.transfer_rules,
    )


def _whose(row: Any) -> Whose:
    if row.team_id:
        return Whose(TEAM, row.team_id)
    medewerker = getattr(row, "medewerker_id", None)
    return Whose(MEDEWERKER, str(medewerker)) if medewerker else Whose(AFDELING, str(row.afdeling_id))


def _month(row: Naleving) -> MonthRow:
    share, under = compliance(row.calls, row.as_agreed), is_under_norm(row.calls, row.as_agreed)
    return MonthRow(row.pk, row.month, row.calls, share, under, row.comment)


def _actions(actions: QuerySet[Verbeteractie]) -> list[ActionRow]:
    return [
        ActionRow(
            row.id,
            row.team.name if row.team else row.afdeling.name if row.afdeling else "",
            row.owner.name if row.owner else "",
            row.month,
            row.due_on,
            row.done_at is not None,
            row.outcome,
            _whose(row),
        )
        for row in actions.select_related("team", "afdeling", "owner").order_by("due_on")
    ]
