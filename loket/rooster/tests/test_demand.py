"""Enough people for what is asked, hour by hour (S-111)."""

from datetime import date, timedelta

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.rooster.commands import note_demand
from loket.rooster.models import Drukte
from loket.rooster.queries import gaps_against_demand, heat_map
from loket.rooster.rules.demand import cell, is_open_in, share_outside
from loket.rooster.tests.conftest import actor, at, browser, planned

MONDAY = date(2034, 11, 6)


@pytest.mark.parametrize(
    ("demand", "is_open", "planned", "needed", "words"),
    [
        (0, True, 0, 1, "te weinig mensen"),  # open without anybody
        (8, True, 1, 1, "genoeg mensen"),
        (8.1, True, 1, 2, "te weinig mensen"),
        (24, True, 3, 3, "genoeg mensen"),
        (3, False, 0, 0, "buiten openingstijd"),
        (0, False, 0, 0, "geen vraag"),
    ],
)
def test_how_many_are_needed(demand, is_open, planned, needed, words):
    one = cell(0, 9, demand=demand, is_open=is_open, planned=planned, kind="telefoon")
    assert (one.needed, one.words) == (needed, words)


def test_eighteen_per_cent_comes_outside_hours():
    told = {"planned": 0, "kind": "telefoon"}
    inside, outside = cell(0, 9, demand=82, is_open=True, **told), cell(0, 20, demand=18, is_open=False, **told)
    assert share_outside([inside, outside]) == 18
    assert share_outside([cell(0, 9, demand=0, is_open=True, **told)]) is None


@pytest.mark.parametrize(("hour", "is_open"), [(8, True), (9, True), (12, False), (13, True), (17, False)])
def test_open_in_a_part_of_the_hour(hour, is_open):
    assert is_open_in(hour, [["08:30", "12:00"], ["13:00", "17:00"]]) == is_open


@pytest.fixture
def opening(fatima):
    organisatie.set_up_gemeente(
        by=SYSTEM,
        name="Bergen",
        full_name="Gemeente Bergen",
        phone="072 123 45 67",
        phone_abroad="+31 72 123 45 67",
        email="info@bergen.example",
        opening_hours={"0": [["09:00", "11:00"]]},
    )


@pytest.mark.django_db
def test_the_map_is_the_average_of_the_weeks_that_were_counted(opening, fatima, django_assert_num_queries):
    planned(fatima, begin=9, end=10)
    for weeks, count in ((1, 6), (2, 14)):
        note_demand(at(6, 9) - timedelta(weeks=weeks), "telefoon", count)
    note_demand(at(5, 20), "telefoon", 5)
    note_demand(at(5, 20), "balie", 99)
    heat_map("telefoon", MONDAY)
    with django_assert_num_queries(3):
        found = heat_map("telefoon", MONDAY)
    hours = dict(found.hours)
    assert (list(hours), found.weeks) == ([9, 10, 20], 2)
    assert (hours[9][0].demand, hours[9][0].planned, hours[9][0].needed) == (10, 1, 2)
    assert hours[20][6].words == "buiten openingstijd"
    assert found.outside == 20  # 5 of 25
    assert [(gap.weekday, gap.hour) for gap in gaps_against_demand("telefoon", MONDAY)] == [(0, 9), (0, 10)]


@pytest.mark.django_db
def test_the_same_hour_told_again_is_the_newest_number(fatima):
    note_demand(at(6, 9), "telefoon", 3)
    note_demand(at(6, 9), "telefoon", 4)
    assert Drukte.objects.get().count == 4
    for hour, kind, count, code in (
        (at(6, 9, 1), "telefoon", 1, "hour-not-whole"),
        (at(6, 9), "brief", 1, "kind-unknown"),
        (at(6, 9), "balie", -1, "count-wrong"),
    ):
        with pytest.raises(Refused, match=code):
            note_demand(hour, kind, count)
    with pytest.raises(Refused, match="may-not-count"):
        note_demand(at(6, 9), "telefoon", 1, by=actor(fatima))


@pytest.mark.django_db
@pytest.mark.slow
def test_the_page_says_it_in_words(opening, lena):
    text = browser(lena).get("/werk/rooster/drukte/?week=2034-11-06").content.decode()
    assert "In 2 uren van deze week zijn er te weinig mensen." in text
    assert "0 ingedeeld, 1 nodig" in text
    assert browser(lena).get("/werk/rooster/drukte/?soort=onzin&week=x").status_code == 200
