"""One row of a register as values for its form."""

from typing import Any
from uuid import UUID

from loket.organisatie.models import Afdeling, Functie, Gemeente, Mandaat, Medewerker, Skill, Team, Teamlid

Values = dict[str, Any]


def gemeente_values() -> Values:
    return Gemeente.objects.values().first() or {}


def afdeling_values(id: str) -> Values | None:
    return Afdeling.objects.filter(id=id).values("name", "head_id", "active").first()


def team_values(code: str) -> Values | None:
    fields = ("name", "afdeling_id", "leader_id", "email", "phone", "active")
    return Team.objects.filter(code=code).values(*fields).first()


def medewerker_values(id: str) -> Values | None:
    fields = ("email", "first_name", "infix", "last_name", "job_title", "phone_direct", "direct_number", "is_active")
    found: Values | None = Medewerker.objects.filter(id=id).values(*fields).first()
    if found:
        found["name"] = " ".join(found[part] for part in ("first_name", "infix", "last_name") if found[part])
        found["teams"] = list(Teamlid.objects.filter(medewerker_id=UUID(id)).values_list("team_id", flat=True))
    return found


def functie_values(id: str) -> Values | None:
    return Functie.objects.filter(id=id).values("name", "permissions", "active").first()


def skill_values(id: str) -> Values | None:
    return Skill.objects.filter(id=id).values("name", "active").first()


def mandaat_values(id: str) -> Values | None:
    found: Values | None = Mandaat.objects.filter(id=id).values("description", "last_day").first()
    return found and {**found, "name": found["description"]}
