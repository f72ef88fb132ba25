"""What we want, who read it, and in whose words."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from loket.kernel.actor import Actor
from loket.organisatie.models import Team, Teamlid
from loket.programma.models import Gelezen, Maatregel, Stuk, Vertaling, Waarde
from loket.programma.rules.visie import share_words


@dataclass(frozen=True, slots=True)
class WaardeRow:
    """With its figure and its measures: from what we want one sees what we do (S-4, S-108)."""

    each: Waarde
    vertalingen: list[Vertaling]
    maatregelen: list[Maatregel]
    bijdragen: int


def vision() -> Stuk | None:
    """The last vision that was adopted; otherwise the last concept."""
    found = Stuk.objects.filter(soort="visie")
    adopted = found.filter(vastgesteld_op__isnull=False).order_by("-vastgesteld_op")
    return adopted.first() or found.order_by("-id").first()


def stukken() -> list[Stuk]:
    return list(Stuk.objects.order_by("soort", "-vastgesteld_op", "-id"))


def has_read(stuk: Stuk, by: Actor) -> bool:
    return bool(by.id) and Gelezen.objects.filter(stuk=stuk, medewerker_id=by.id).exists()


def read_per_team(stuk: Stuk) -> list[tuple[str, str]]:
    """For each team, as in 18 van 24 (75 %) (S-18). Two statements."""
    active = Q(medewerker__is_active=True, team__active=True)
    members = Teamlid.objects.filter(active).values("team__name").annotate(n=Count("id")).order_by("team__name")
    read = Gelezen.objects.filter(stuk=stuk).values("medewerker_id")
    done = dict(
        Teamlid.objects.filter(active, medewerker_id__in=read).values_list("team__name").annotate(n=Count("id"))
    )
    return [(row["team__name"], share_words(done.get(row["team__name"], 0), row["n"])) for row in members]


def waarden() -> list[WaardeRow]:
    """Three statements."""
    words: dict[UUID, list[Vertaling]] = {}
    for each in Vertaling.objects.select_related("team").order_by("team__name"):
        words.setdefault(each.waarde_id, []).append(each)
    found = list(Waarde.objects.annotate(number=Count("bijdragen")).order_by("naam"))
    codes = {each.indicator_code for each in found if each.indicator_code}
    of_code: dict[str, list[Maatregel]] = {}
    for measure in Maatregel.objects.filter(indicator_code__in=codes).order_by("planned_at"):
        of_code.setdefault(measure.indicator_code, []).append(measure)
    return [
        WaardeRow(each, words.get(each.id, []), of_code.get(each.indicator_code, []), each.number) for each in found
    ]


def teams_that_answered() -> tuple[int, int]:
    """Of all teams (S-170)."""
    answered = Vertaling.objects.filter(team__active=True).values("team").distinct().count()
    return answered, Team.objects.filter(active=True).count()


def own_teams(by: Actor, *, all_teams: bool) -> list[tuple[Any, str]]:
    found = Team.objects.filter(active=True).order_by("name")
    return list((found if all_teams else found.filter(code__in=by.teams)).values_list("code", "name"))
