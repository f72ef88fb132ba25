"""Who somebody is when coming in, and who can do what."""

from datetime import date
from uuid import UUID

from django.db import connection
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.sql import row
from loket.organisatie.models import FunctieVervulling, Medewerker, SkillHeld, Teamlid
from loket.organisatie.models.period import in_force
from loket.organisatie.queries.register import HeldRow

# Each page of staff asks this.
OWN = [field.attname for field in Medewerker._meta.concrete_fields]
SIGNED_IN = f"""
    SELECT {", ".join(f"medewerker.{name}" for name in OWN)},
        ARRAY(
            SELECT lid.team_id
            FROM organisatie_teamlid lid JOIN organisatie_team team ON team.code = lid.team_id
            WHERE lid.medewerker_id = medewerker.id AND team.active
        ),
        ARRAY(
            SELECT unnest(functie.permissions)
            FROM organisatie_functievervulling filled JOIN organisatie_functie functie ON functie.id = filled.functie_id
            WHERE filled.medewerker_id = medewerker.id AND functie.active AND filled.first_day <= %(today)s
                AND (filled.last_day IS NULL OR filled.last_day >= %(today)s)
        )
    FROM organisatie_medewerker medewerker
    WHERE medewerker.id = %(id)s::uuid AND medewerker.is_active
"""


def actor_for(medewerker: Medewerker, *, today: date | None = None) -> Actor:
    """This medewerker as an actor: teams and today's permissions."""
    found = signed_in(medewerker.id, today=today)
    return found[1] if found else Actor(ActorKind.STAFF, str(medewerker.id), medewerker.name)


def signed_in(medewerker_id: UUID | str, *, today: date | None = None) -> tuple[Medewerker, Actor] | None:
    """Who came in, with teams and permissions, in one query. None when the account is closed."""
    values = {"id": str(medewerker_id), "today": today or timezone.localdate()}
    if (found := row(SIGNED_IN, values)) is None:
        return None
    *own, teams, permissions = found
    medewerker = Medewerker.from_db(connection.alias, OWN, own)
    return medewerker, Actor(
        ActorKind.STAFF, str(medewerker.id), medewerker.name, frozenset(teams), frozenset(permissions)
    )


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
