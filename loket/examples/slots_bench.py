"""Measuring free times among two years of appointments: 24,000 visits a year (S-57), eight weeks ahead half full."""

import gc
import random
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from loket.afspraken.commands import keep_soort
from loket.afspraken.models import Afspraak, State
from loket.afspraken.queries import vrije_tijden
from loket.examples.bench import percentiles
from loket.kernel.actor import SYSTEM
from loket.kernel.text import AMSTERDAM, local
from loket.locaties.commands import add_locatie
from loket.organisatie.commands import add_skill, hire_medewerker
from loket.organisatie.models import Medewerker, Skill, SkillHeld
from loket.rooster.models import Dienst
from loket.rooster.models import Kind as DienstKind

PLACE, SOORT = "meetbalie", "meetproduct"
PEOPLE, WEEKS, A_YEAR, TIMES = 8, 8, 24_000, 200
HOURS = {str(day): [["09:00", "17:00"]] for day in range(5)}


def free_times(times: int = TIMES) -> dict[str, float]:
    """p50 and p95 in milliseconds of the free times for one product over eight weeks: on the clock, and of our CPU."""
    fill()
    gc.set_threshold(50_000, 20, 50)  # as of the web server: loket/wsgi.py
    today = local(timezone.now()).date()
    waited, worked = [], []
    for _ in range(times):
        began, busy = time.perf_counter(), time.process_time()
        found = vrije_tijden([SOORT], locatie=PLACE, from_day=today, to_day=today + timedelta(weeks=WEEKS))
        waited.append(time.perf_counter() - began)
        worked.append(time.process_time() - busy)
        assert found
    held = Afspraak.objects.filter(locatie=PLACE).count()
    return {
        **percentiles("free_times", waited),
        **percentiles("free_times_cpu", worked),
        "free_times_found": len(found),
        "afspraken": held,
    }


def fill() -> None:
    """Once: a place with eight people, their shifts, two years of visits, and half of what is to come."""
    if Afspraak.objects.filter(locatie=PLACE).exists():
        return
    add_locatie(
        code=PLACE, name="Meetbalie", summary="Om te meten.", address="Meetplein 1", opening_hours=HOURS, by=SYSTEM
    )
    skill = Skill.objects.filter(code="meten").first() or add_skill(code="meten", name="Meten", by=SYSTEM)
    keep_soort(code=SOORT, name="Meetproduct", minutes=15, kinds=["balie"], skill="meten", by=SYSTEM)
    people = [
        hire_medewerker(email=f"meet{number}@bergen.example", first_name="Meet", last_name=str(number), by=SYSTEM)
        for number in range(PEOPLE)
    ]
    today = local(timezone.now()).date()
    SkillHeld.objects.bulk_create(
        SkillHeld(medewerker=who, skill=skill, first_day=today - timedelta(days=800)) for who in people
    )
    Dienst.objects.bulk_create(_shifts(people, today))
    ids = [who.id for who in people]
    Afspraak.objects.bulk_create(_visits(ids, today), batch_size=2000)
    with connection.cursor() as cursor:
        vacuum = "" if connection.in_atomic_block else "VACUUM "  # as PostgreSQL does by itself a minute later
        cursor.execute(f"{vacuum}ANALYZE afspraken_afspraak, rooster_dienst, organisatie_skillheld")


def _shifts(people: list[Medewerker], today: date) -> Iterator[Dienst]:
    for day in _weekdays(today, 7 * WEEKS + 7):
        for who in people:
            begins, ends = (datetime(day.year, day.month, day.day, hour, tzinfo=AMSTERDAM) for hour in (9, 17))
            yield Dienst(medewerker=who, kind=DienstKind.DESK, locatie=PLACE, day=day, begins_at=begins, ends_at=ends)


def _visits(people: list[UUID], today: date) -> Iterator[Afspraak]:
    """32 quarters a day for each of us; what is past is as full as the year was, what comes half."""
    chance = random.Random(1962)  # noqa: S311 - the same each time
    share = A_YEAR / (PEOPLE * 32 * 260)
    number = 0
    for day in _weekdays(today - timedelta(days=730), 730 + 7 * WEEKS):
        for who in people:
            for quarter in range(32):
                if chance.random() < (share if day < today else 0.5):
                    number += 1
                    yield _visit(who, day, quarter, code=f"{number:07}", past=day < today)


def _visit(who: UUID, day: date, quarter: int, *, code: str, past: bool) -> Afspraak:
    start = datetime(day.year, day.month, day.day, 9, tzinfo=AMSTERDAM) + timedelta(minutes=15 * quarter)
    end = start + timedelta(minutes=15)
    return Afspraak(
        code=code,
        locatie_id=PLACE,
        soorten=[SOORT],
        skills=["meten"],
        onderwerp="Meetproduct",
        medewerker_id=who,
        start=start,
        end=end,
        busy_from=start,
        busy_until=end,
        state=State.ENDED if past else State.BOOKED,
        made_at=start - timedelta(days=7),
        arrived_at=start if past else None,
        closed_at=end if past else None,
        forgotten_at=end if past else None,
    )


def _weekdays(first: date, days: int) -> Iterator[date]:
    each = (first + timedelta(days=number) for number in range(days))
    return (day for day in each if day.weekday() < 5)
