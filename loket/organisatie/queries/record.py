"""One row of a register as values for its form."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from loket.organisatie.models import Afdeling, Functie, Gemeente, Mandaat, Medewerker, Skill, Team, Teamlid

Values = dict[str, Any]


def gemeente_values() -> Values:
    return _one(Gemeente.objects.all()) or {}


def afdeling_values(id: str) -> Values | None:
    return _one(Afdeling.objects.filter(id=id))


def team_values(code: str) -> Values | None:
    return _one(Team.objects.filter(code=code))


def medewerker_values(id: str) -> Values | None:
    """Never the password: the fields are named."""
    fields = ("email", "first_name", "infix", "last_name", "job_title", "phone_direct", "direct_number", "is_active")
    found = _one(Medewerker.objects.filter(id=id), *fields)
    if found:
        found["name"] = " ".join(found[part] for part in ("first_name", "infix", "last_name") if found[part])
        found["teams"] = list(Teamlid.objects.filter(medewerker_id=UUID(id)).values_list("team_id", flat=True))
    return found


def functie_values(id: str) -> Values | None:
    return _one(Functie.objects.filter(id=id))


def skill_values(id: str) -> Values | None:
    return _one(Skill.objects.filter(id=id))


def mandaat_values(id: str) -> Values | None:
    found = _one(Mandaat.objects.filter(id=id), "description", "last_day")
    return found and {**found, "name": found["description"]}


def _one(rows: QuerySet[Any], *fields: str) -> Values | None:
    found: Values | None = rows.values(*fields).first()
    return found
