"""The lists of the administrator: every row with its cells, each list in one query."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from loket.kernel.text import date_words
from loket.organisatie.models import (
    Afdeling,
    Functie,
    FunctieVervulling,
    Mandaat,
    Medewerker,
    Skill,
    SkillHeld,
    Team,
    Teamlid,
)
from loket.organisatie.models.period import in_force
from loket.organisatie.rules.mandaat import euro


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of a list: `name` is the link, `cells` stand behind it; what counts no more is not `active`."""

    id: object
    name: str
    cells: tuple[str, ...]
    active: bool = True


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A functie or skill of somebody, with its days."""

    id: int
    name: str
    first_day: date
    last_day: date | None


def afdelingen(today: date) -> list[RegisterRow]:
    teams = _count(Team.objects.filter(afdeling=OuterRef("pk"), active=True), "afdeling")
    rows = Afdeling.objects.select_related("head").annotate(teams=teams).order_by("-active", "name")
    return [RegisterRow(row.id, row.name, (_name(row.head), str(row.teams)), row.active) for row in rows]


def teams(today: date) -> list[RegisterRow]:
    members = _count(Teamlid.objects.filter(team=OuterRef("pk"), medewerker__is_active=True), "team")
    rows = Team.objects.select_related("afdeling", "leader").annotate(members=members).order_by("-active", "name")
    return [
        RegisterRow(row.code, row.name, (row.afdeling.name, _name(row.leader), str(row.members)), row.active)
        for row in rows
    ]


def medewerkers(today: date) -> list[RegisterRow]:
    in_teams = Teamlid.objects.filter(medewerker=OuterRef("pk")).order_by("team__name").values("team__name")
    filled = FunctieVervulling.objects.filter(in_force(today), medewerker=OuterRef("pk"))
    rows: QuerySet[Any] = Medewerker.objects.order_by("-is_active", "last_name", "first_name").annotate(
        teams=ArraySubquery(in_teams), functies=ArraySubquery(filled.values("functie__name"))
    )
    return [
        RegisterRow(row.id, row.name, (row.email, ", ".join(row.teams), ", ".join(row.functies)), row.is_active)
        for row in rows
    ]


def functies(today: date) -> list[RegisterRow]:
    filled = _count(FunctieVervulling.objects.filter(in_force(today), functie=OuterRef("pk")), "functie")
    rows = Functie.objects.annotate(filled=filled).order_by("-active", "name")
    return [RegisterRow(row.id, row.name, (str(len(row.permissions)), str(row.filled)), row.active) for row in rows]


def skills(today: date) -> list[RegisterRow]:
    held = _count(SkillHeld.objects.filter(in_force(today), skill=OuterRef("pk")), "skill")
    rows = Skill.objects.annotate(held=held).order_by("-active", "name")
    return [RegisterRow(row.id, row.name, (row.code, str(row.held)), row.active) for row in rows]


def mandaten(today: date) -> list[RegisterRow]:
    """The whole register, what counts now first."""
    rows = Mandaat.objects.select_related("functie", "medewerker").order_by("decision", "first_day")
    found = [
        RegisterRow(
            row.id,
            row.description,
            (
                row.functie.name if row.functie else _name(row.medewerker),
                "geen grens" if row.max_amount is None else euro(row.max_amount),
                _period(row.first_day, row.last_day, today),
                row.ground,
            ),
            row.last_day is None or row.last_day >= today,
        )
        for row in rows
    ]
    return sorted(found, key=lambda row: not row.active)


def _count(rows: QuerySet[Any], per: str) -> Coalesce:
    return Coalesce(Subquery(rows.order_by().values(per).annotate(counted=Count("*")).values("counted")), 0)


def _name(someone: Medewerker | None) -> str:
    return someone.name if someone else ""


def _period(first_day: date, last_day: date | None, today: date) -> str:
    begin = f"vanaf {date_words(first_day, today=today)}"
    return f"{begin} tot en met {date_words(last_day, today=today)}" if last_day else begin
