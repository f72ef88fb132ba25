"""The teams, and choices for forms."""

from dataclasses import dataclass
from uuid import UUID

from loket.organisatie.models import Afdeling, Functie, Medewerker, Skill, Team

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TeamRow:
    code: str
    name: str
    afdeling: str
    leader_id: UUID | None
    email: str
    phone: str


def teams() -> list[TeamRow]:
    """The teams that work now, by name."""
    rows = Team.objects.filter(active=True).order_by("name")
    fields = ("code", "name", "afdeling__name", "leader_id", "email", "phone")
    return [TeamRow(*row) for row in rows.values_list(*fields)]


def mail_of(team: str) -> str:
    """The mail address of a team that works now, or nothing."""
    return Team.objects.filter(code=team, active=True).values_list("email", flat=True).first() or ""


def team_choices() -> Choices:
    return list(Team.objects.filter(active=True).order_by("name").values_list("code", "name"))


def afdeling_choices() -> Choices:
    rows = Afdeling.objects.filter(active=True).order_by("name").values_list("id", "name")
    return [(str(id), name) for id, name in rows]


def functie_choices() -> Choices:
    rows = Functie.objects.filter(active=True).order_by("name").values_list("id", "name")
    return [(str(id), name) for id, name in rows]


def skill_choices() -> Choices:
    rows = Skill.objects.filter(active=True).order_by("name").values_list("id", "name")
    return [(str(id), name) for id, name in rows]


def skill_codes() -> Choices:
    """As `skill_choices`, by the code that other tables name a skill by."""
    return list(Skill.objects.filter(active=True).order_by("name").values_list("code", "name"))


def team_of(medewerker_id: UUID) -> str | None:
    """The code of the first team of this colleague; None when it has none, or is closed."""
    someone = Medewerker.objects.select_related("primary_team").filter(id=medewerker_id).first()
    team = someone.primary_team if someone else None
    return team.code if team and team.active else None
