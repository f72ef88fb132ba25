"""Appointments of the demo town: what one can come for, who can do it, and who comes. All of it is invented."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from loket.afspraken.commands import book, keep_soort
from loket.afspraken.models import Afspraak, Afspraaksoort, State
from loket.afspraken.queries import vrije_tijden
from loket.afspraken.rules.code import new_code
from loket.examples.cast import AICHA, BAS, NOOR, Person
from loket.examples.rooster import plan_one
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.kernel.text import AMSTERDAM, local
from loket.locaties.models import Locatie
from loket.organisatie.commands import add_skill, grant_skill
from loket.organisatie.models import Medewerker, Skill
from loket.rooster.models import Dienst

SKILLS = {
    "reisdocumenten": "Reisdocumenten",
    "rijbewijzen": "Rijbewijzen",
    "wmo": "Wmo",
    "aangifte": "Burgerlijke stand",
}
TRAINED = {
    BAS: ("reisdocumenten", "rijbewijzen", "aangifte"),
    AICHA: ("reisdocumenten", "rijbewijzen", "aangifte"),
    NOOR: ("wmo",),
}
PHOTO, OLD = "een goede pasfoto", "al uw oude paspoorten en identiteitskaarten"
# code: name, minutes, minutes for each next person, skill, what to bring, how
SOORTEN: dict[str, tuple[str, int, int, str, list[str], list[str]]] = {
    "paspoort": ("Paspoort", 15, 10, "reisdocumenten", [OLD, PHOTO], ["balie"]),
    "identiteitskaart": ("Identiteitskaart", 15, 10, "reisdocumenten", [OLD, PHOTO], ["balie"]),
    "rijbewijs": ("Rijbewijs", 10, 10, "rijbewijzen", ["uw oude rijbewijs", PHOTO], ["balie"]),
    "uittreksel-brp": ("Uittreksel", 10, 5, "", ["uw paspoort, identiteitskaart of rijbewijs"], ["balie"]),
    "geboorteaangifte": ("Geboorte aangeven", 30, 0, "aangifte", ["uw paspoort of identiteitskaart"], ["balie"]),
    "huwelijk": ("Trouwen", 45, 0, "aangifte", ["van u allebei een paspoort of identiteitskaart"], ["balie", "video"]),
    "hulp-thuis": ("Hulp thuis (Wmo)", 45, 0, "wmo", ["een overzicht van uw medicijnen"], ["huisbezoek", "balie"]),
}
DESK: tuple[tuple[Person, tuple[int, ...]], ...] = ((BAS, (0, 1, 2)), (AICHA, (3, 4)), (NOOR, (1, 3)))
WEEKS = 9
VISITORS = (
    *("Ada Zeeman", "Bram Duinker", "Cora Strand", "Dirk Kwelder", "Els Helm", "Frits Schelp", "Greet Vloed"),
    *("Hidde Eb", "Ina Klif", "Jaap Bries", "Karin Golf", "Leo Anker", "Mieke Baken", "Nico Zandbank"),
)
PLACE = "gemeentehuis"


def arrange_soorten() -> None:
    """What people must be trained for, and what one can come for."""
    for code, name in SKILLS.items():
        if not Skill.objects.filter(code=code).exists():
            add_skill(code=code, name=name, by=SYSTEM)
    for position, (code, (name, minutes, more, skill, needs, kinds)) in enumerate(SOORTEN.items(), 1):
        keep_soort(
            code=code,
            name=name,
            minutes=minutes,
            more_minutes=more,
            kinds=kinds,
            skill=skill,
            needs=needs,
            product=code,
            position=10 * position,
            places=[PLACE],
            by=SYSTEM,
        )


def arrange_afspraken(today: date) -> None:
    """Who was trained for what, and a desk for nine weeks."""
    ids = dict(Skill.objects.values_list("code", "id"))
    for person, codes in TRAINED.items():
        for code in codes:
            grant_skill(medewerker_id=_id(person), skill_id=ids[code], first_day=today - timedelta(days=800), by=SYSTEM)
    plan_desk(today)


def plan_desk(today: date) -> None:
    """From today on, in the days that are not planned yet."""
    monday = today - timedelta(days=today.weekday())
    planned = set(Dienst.objects.filter(day__gte=monday).values_list("medewerker_id", "day"))
    for person, weekdays in DESK:
        own = _id(person)
        for week in range(WEEKS):
            for weekday in weekdays:
                day = monday + timedelta(days=7 * week + weekday)
                if day >= today and (own, day) not in planned:
                    plan_one(person, "balie", day, (9, 17), locatie=PLACE)


def make_afspraken(now: datetime, *, coming: int = 12, been: int = 150) -> None:
    """Some who come, by the same command as on the site; and the months before, all at once."""
    chance = random.Random(1962)  # noqa: S311 - a demo that is the same each time
    codes = ("paspoort", "rijbewijs", "identiteitskaart", "uittreksel-brp")
    for number in range(coming):
        code, name = codes[number % len(codes)], VISITORS[number % len(VISITORS)]
        if free := _free(code, now):
            try:
                book(
                    products=[code],
                    locatie=PLACE,
                    start=chance.choice(free[:80]),
                    name=name,
                    email=f"{name.split()[0].lower()}@inwoner.example",
                    earlier=number % 5 == 0,
                    by=SYSTEM,
                )
            except Refused:
                continue
    Afspraak.objects.bulk_create(past_afspraken(now, been, chance), batch_size=1000)


def past_afspraken(now: datetime, number: int, chance: random.Random) -> Iterator[Afspraak]:
    """Visits of the past, one after another with each of us: who came is forgotten already."""
    people = [_id(person) for person in (BAS, AICHA)]
    soorten = list(Afspraaksoort.objects.filter(kinds__contains=["balie"]).exclude(skill="wmo"))
    place = Locatie.objects.get(code=PLACE)
    day = local(now).date() - timedelta(days=1)
    made = 0
    while made < number:
        if day.weekday() < 5:
            for who in people:
                for quarter in range(0, 28, 2):
                    if made < number and chance.random() < 0.6:
                        yield _past(chance.choice(soorten), place, who, day, quarter, chance)
                        made += 1
        day -= timedelta(days=1)


def _past(soort: Afspraaksoort, place: Locatie, who: UUID, day: date, quarter: int, chance: random.Random) -> Afspraak:
    start = datetime(day.year, day.month, day.day, 9, tzinfo=AMSTERDAM) + timedelta(minutes=15 * quarter)
    end = start + timedelta(minutes=min(soort.minutes, 30))
    state = chance.choices((State.ENDED, State.NO_SHOW, State.CANCELLED), (90, 4, 6))[0]
    return Afspraak(
        code=new_code(),
        locatie=place,
        soorten=[soort.code],
        skills=[soort.skill] if soort.skill else [],
        onderwerp=soort.name,
        medewerker_id=who,
        start=start,
        end=end,
        busy_from=start,
        busy_until=end,
        state=state,
        made_at=start - timedelta(days=chance.randint(1, 20)),
        arrived_at=start - timedelta(minutes=chance.randint(0, 9)) if state == State.ENDED else None,
        closed_at=end,
        forgotten_at=end + timedelta(days=30),
    )


def _free(code: str, now: datetime) -> list[datetime]:
    today = local(now).date()
    found = vrije_tijden([code], locatie=PLACE, from_day=today, to_day=today + timedelta(days=14), now=now)
    return [each.start for each in found]


def _id(person: Person) -> UUID:
    return Medewerker.objects.get(email=person.email).id
