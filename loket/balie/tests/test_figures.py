"""The figures of the hall, by hand."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.balie import commands
from loket.balie.models import Balie, Oproep, State, Volgnummer
from loket.balie.pages.figures import line_of
from loket.balie.queries import figures
from loket.balie.queries.hours import hours_of
from loket.balie.rules.figures import minutes, spread
from loket.examples.cast import BAS, NOOR
from loket.kernel.actor import SYSTEM
from loket.kernel.sheet import csv_of
from loket.kernel.text import AMSTERDAM
from loket.locaties.models import Locatie
from loket.organisatie.models import Medewerker
from loket.rooster.commands import plan_dienst
from loket.rooster.models import Drukte

pytestmark = pytest.mark.django_db
TEN = datetime(2026, 12, 1, 10, tzinfo=AMSTERDAM)  # a Tuesday
DAY = TEN.date()


def visit(hall, number, *, waited=0, handled=60, at=TEN, rij=None, **more):
    called = at + timedelta(seconds=waited)
    told = {
        "state": State.DONE, "day": at.date(), "sorts_at": at, "taken_at": at, "waits_from": at, "called_at": called,
        "started_at": called, "ended_at": called + timedelta(seconds=handled),
        "waited_seconds": waited, "handled_seconds": handled, "locatie": "gemeentehuis",
    }  # fmt: skip
    return Volgnummer.objects.create(
        rij=rij or hall.a, number=number, label=f"A{number:03}", sleutel=uuid4().bytes, **told | more
    )


def test_three_tickets_are_three_fourteen(hall):
    """S-59; who went away waits in no average."""
    for number, waited in enumerate((120, 180, 282), 1):
        visit(hall, number, waited=waited, handled=343)
    visit(hall, 4, waited=3000, state=State.LEFT, handled_seconds=None)
    told = figures.counted(DAY, DAY)
    assert (minutes(told.waiting.average), minutes(told.handling.average)) == ("3:14", "5:43")
    assert (told.visits, told.helped, told.left, told.waiting.within) == (4, 3, 1, 3)


def test_the_database_counts_as_the_rule_does(hall):
    waits = [15, 40, 200, 610, 900, 33]
    for number, waited in enumerate(waits, 1):
        visit(hall, number, waited=waited)
    assert figures.counted(DAY, DAY).waiting == spread(waits, norm=600)


def test_an_appointment_has_the_norm_of_five_minutes(hall):
    visit(hall, 1, waited=400)
    visit(hall, 2, waited=400, appointment_at=TEN)
    assert figures.counted(DAY, DAY).waiting.within == 1


def test_a_day_later_is_another_day(hall):
    visit(hall, 1)
    assert figures.counted(DAY + timedelta(days=1), DAY + timedelta(days=1)).visits == 0


def test_a_specialist_called_at_ten_and_there_at_six_past_is_six_minutes(hall):
    """S-56."""
    one, balie = visit(hall, 1), Balie.objects.first()
    told = {"volgnummer": one, "balie": balie, "team_id": "zorg", "asked_at": TEN}
    who = {"asked_by": Medewerker.objects.get(email=BAS.email), "who": Medewerker.objects.get(email=NOOR.email)}
    Oproep.objects.create(arrived_at=TEN + timedelta(minutes=6), **told, **who)
    Oproep.objects.create(withdrawn_at=TEN + timedelta(minutes=1), **told, **who)
    came = figures.arrivals(DAY, DAY)
    assert (came.count, minutes(came.average)) == (1, "6:00")


def test_visits_of_each_inhabitant_with_the_number_that_counted_then(hall):
    """S-58, with 3 visits and 4 inhabitants."""
    for number in (1, 2, 3):
        visit(hall, number)
    commands.note_inwonertal(day=DAY - timedelta(days=300), count=4, source="CBS", by=SYSTEM)
    commands.note_inwonertal(day=DAY + timedelta(days=1), count=9, source="CBS", by=SYSTEM)
    told = figures.visits_per_inhabitant(DAY)
    assert (told.visits, told.count, told.ratio) == (3, 4, 0.75)


def test_hours_beside_the_door_and_the_roster(hall):
    """A visit at eight finds the door closed; at ten one of us is planned."""
    Locatie.objects.update(opening_hours={"1": [["09:00", "12:30"]], "3": [["09:00", "20:00"]]})
    bas = Medewerker.objects.get(email=BAS.email)
    plan_dienst(
        medewerker_id=bas.id, kind="balie", begins_at=TEN, ends_at=TEN + timedelta(hours=2),
        locatie="gemeentehuis", by=SYSTEM,
    )  # fmt: skip
    visit(hall, 1, at=TEN - timedelta(hours=2))
    visit(hall, 2)
    hours = {hour.hour: hour for hour in hours_of(DAY, DAY, locatie="gemeentehuis")}
    assert (hours[8].outside, hours[8].open_days, hours[10].open_days, hours[13].open_days) == (True, 0, 2, 1)
    assert (hours[10].planned, hours[11].planned, hours[12].planned) == (1.0, 1.0, 0.0)


def test_the_night_that_has_two_o_clock_twice(hall):
    """On 25 October 2026 somebody who came before 2:30 and is called 30 minutes later, waited 30 minutes."""
    night = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM)
    visit(hall, 1, at=night, waited=1800)
    assert [
        (hour, minutes(told.waiting.average)) for hour, told in figures.counted_by_hour(night.date(), night.date())
    ] == [(2, "30:00")]


def test_the_file_has_minutes_and_a_decimal_comma_and_nobody(hall):
    visit(hall, 1, waited=194, naam="Anna Vis")
    visit(hall, 2, waited=700)
    visit(hall, 3, waited=20)
    lines = csv_of([line_of("totaal", "alles", figures.counted(DAY, DAY))]).splitlines()
    assert lines == ["\ufefftotaal;alles;3;3;0;5:05;3:14;9:59;66,7;1:00;1:00;1:00"]
    assert "Anna" not in "".join(lines)


def test_the_roster_hears_how_many_came(hall, take):
    take(), take()
    assert commands.note_visits() == 1
    assert Drukte.objects.get(kind="balie").count == 2
    assert Drukte.objects.get().hour <= timezone.now()
