"""Who somebody is when coming in, and who can do what."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, OuterRef
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.organisatie.models import FunctieVervulling, Medewerker, SkillHeld, Teamlid
from loket.organisatie.models.period import in_force
from loket.organisatie.queries.register import HeldRow


def actor_for(medewerker: Medewerker, *, today: date | None = None) -> Actor:
    """This medewerker as an actor: teams and today's permissions."""
    found = signed_in(medewerker.id, today=today)
    return found[1] if found else Actor(ActorKind.STAFF, str(medewerker.id), medewerker.name)


def signed_in(medewerker_id: UUID | str, *, today: date | None = None) -> tuple[Medewerker, Actor] | None:
    """Who came in, with teams and permissions, in one query. None when the account is closed."""
    found = (
        Medewerker.objects.filter(id=medewerker_id, is_active=True)
        .annotate(team_codes=_team_codes(), permission_codes=_permission_codes(today or timezone.localdate()))
        .first()
    )
    return (found, _actor(found)) if found else None


def member_choices(team: str) -> list[tuple[UUID, str]]:
    """Who works in this team, as choices for a form: id and name."""
    members = Teamlid.objects.filter(team_id=team).values("medewerker_id")
    return [(member.id, member.name) for member in Medewerker.objects.active().filter(id__in=members).by_name()]


def medewerker_choices() -> list[tuple[str, str]]:
    """Everyone who works here now, as choices for a form."""
    return [(str(someone.id), someone.name) for someone in Medewerker.objects.active().by_name()]


def holders_of(*permissions: str, on: date) -> list[tuple[UUID, str]]:
    """Who may do one of these on this day: id and name."""
    filled = FunctieVervulling.objects.filter(
        in_force(on), functie__active=True, functie__permissions__overlap=list(permissions)
    ).values("medewerker_id")
    return [(someone.id, someone.name) for someone in Medewerker.objects.active().filter(id__in=filled).by_name()]


def skilled_in(skill: str, *, on: date) -> list[tuple[UUID, str]]:
    """Who has this skill on this day (S-55): id and name."""
    held = SkillHeld.objects.filter(in_force(on), skill__code=skill, skill__active=True).values("medewerker_id")
    return [(someone.id, someone.name) for someone in Medewerker.objects.active().filter(id__in=held).by_name()]


def functies_of(medewerker_id: UUID) -> list[HeldRow]:
    """What somebody fills or filled, the newest first."""
    rows = FunctieVervulling.objects.filter(medewerker_id=medewerker_id).order_by("-first_day", "functie__name")
    return [HeldRow(*row) for row in rows.values_list("id", "functie__name", "first_day", "last_day")]


def skills_of(medewerker_id: UUID) -> list[HeldRow]:
    rows = SkillHeld.objects.filter(medewerker_id=medewerker_id).order_by("-first_day", "skill__name")
    return [HeldRow(*row) for row in rows.values_list("id", "skill__name", "first_day", "last_day")]


def _actor(medewerker: Any) -> Actor:
    return Actor(
        ActorKind.STAFF,
        str(medewerker.id),
        medewerker.name,
        frozenset(medewerker.team_codes),
        frozenset(medewerker.permission_codes),
    )


def _team_codes() -> ArraySubquery:
    return ArraySubquery(Teamlid.objects.filter(medewerker=OuterRef("pk"), team__active=True).values("team_id"))


def _permission_codes(today: date) -> ArraySubquery:
    filled = FunctieVervulling.objects.filter(in_force(today), medewerker=OuterRef("pk"), functie__active=True)
    return ArraySubquery(filled.values(code=Func(F("functie__permissions"), function="unnest")))
