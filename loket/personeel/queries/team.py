"""The people somebody leads, by name: what they still need, and which talks were held. No figures of calls."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.actor import Actor
from loket.personeel.models import Coachnotitie, Gesprek, Inwerkstap, Verwachting
from loket.personeel.queries.training import needs_of
from loket.personeel.queries.wie import led_by
from loket.personeel.rules.training import Need


@dataclass(frozen=True, slots=True)
class PersonRow:
    id: UUID
    naam: str
    functie: str
    short: list[Need]
    next_talk: date | None
    inwerken: int  # steps of the introduction that are late


@dataclass(frozen=True, slots=True)
class TeamPage:
    """`held`: per kind of talk this year, as in 8 van 10."""

    people: list[PersonRow]
    held: list[tuple[str, str]]


def team_page(by: Actor, *, today: date) -> TeamPage:
    """Six statements, however many people."""
    people = led_by(by)
    ids = [each.id for each in people]
    short = needs_of(ids, today=today)
    planned = Gesprek.objects.filter(medewerker_id__in=ids, gehouden_op=None).order_by("-gepland_op")
    talks = dict(planned.values_list("medewerker_id", "gepland_op"))
    late = Counter(
        Inwerkstap.objects.filter(medewerker_id__in=ids, klaar_op=None, uiterlijk__lt=today).values_list(
            "medewerker_id", flat=True
        )
    )

    def shortage(who: UUID) -> list[Need]:
        return [need for need in short[who] if need.words]

    rows = [
        PersonRow(each.id, each.name, each.job_title, shortage(each.id), talks.get(each.id), late[each.id])
        for each in people
    ]
    return TeamPage(rows, _held(ids, today.year))


def _held(ids: list[UUID], year: int) -> list[tuple[str, str]]:
    planned: Counter[str] = Counter()
    held: Counter[str] = Counter()
    found = Gesprek.objects.filter(medewerker_id__in=ids, gepland_op__year=year)
    for soort, day in found.values_list("soort", "gehouden_op"):
        planned[soort] += 1
        held[soort] += day is not None
    return [(str(s.label), f"{held[s.value]} van {planned[s.value]}") for s in Gesprek.Soort if planned[s.value]]


@dataclass(frozen=True, slots=True)
class Between:
    """What is between somebody and who leads. Only those two ask for it."""

    notities: list[Coachnotitie]
    verwachtingen: list[Verwachting]
    gesprekken: list[Gesprek]
    stappen: list[Inwerkstap]


def between(medewerker_id: UUID) -> Between:
    """Four statements. Who asks is checked by the page, and logged."""
    mine = {"medewerker_id": medewerker_id}
    return Between(
        list(Coachnotitie.objects.filter(**mine).select_related("van").order_by("-op", "-id")),
        list(Verwachting.objects.filter(**mine).select_related("van").order_by("-op", "-id")),
        list(Gesprek.objects.filter(**mine).select_related("met").order_by("-gepland_op", "-id")[:50]),
        list(Inwerkstap.objects.filter(**mine).select_related("punt").order_by("uiterlijk", "punt__naam")),
    )
