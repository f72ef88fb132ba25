"""The page "Rooster": everybody looks, a planner plans."""

import pytest

from loket.rooster.models import Dienst
from loket.rooster.tests.conftest import browser, planned

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WEEK, PLAN, COPY = "/werk/rooster/", "/werk/rooster/nieuw/", "/werk/rooster/overnemen/"


def told(medewerker, **changes):
    return {
        "medewerker_id": str(medewerker.id),
        "kind": "telefoon",
        "day": "6-11-2034",
        "begins_clock": "9.00",
        "ends_clock": "13:00",
        **changes,
    }


def test_everybody_of_staff_sees_the_week(fatima, lena):
    planned(fatima)
    text = browser(lena).get(f"{WEEK}?week=2034-11-08").content.decode()
    assert "Rooster week 45" in text
    assert "Maandag 6 november" in text
    assert fatima.name in text
    assert "09.00 tot 13.00" in text
    assert "wijzig de dienst" not in text


@pytest.mark.parametrize("typed", ["", "onzin", "0001-01-01", "9999-12-31"])
def test_a_week_that_is_none_is_this_week(lena, typed):
    assert browser(lena).get(WEEK, {"week": typed}).status_code == 200


@pytest.mark.parametrize("number", [1, 3])
def test_more_shifts_ask_no_more_questions(fatima, lena, number, django_assert_num_queries):
    for hour in range(number):
        planned(fatima, begin=9 + hour, end=10 + hour)
    client = browser(lena)
    client.get(WEEK)
    with django_assert_num_queries(6):  # session, medewerker, week, on duty, places, the town
        client.get(f"{WEEK}?week=2034-11-06")


def test_a_planner_puts_a_shift_in_and_takes_it_out(fatima, lena):
    client = browser(fatima)
    answer = client.post(PLAN, told(lena))
    assert (answer.status_code, answer["Location"]) == (302, f"{WEEK}?week=2034-11-06")
    dienst = Dienst.objects.get()
    answer = client.post(f"/werk/rooster/dienst/{dienst.id}/", told(lena, kind="balie"))
    assert answer.status_code == 302
    assert Dienst.objects.get().kind == "balie"
    client.post(COPY, {"week": "2034-11-13"})
    assert Dienst.objects.count() == 2
    client.post(f"/werk/rooster/dienst/{dienst.id}/weg/")
    assert client.get(f"/werk/rooster/dienst/{dienst.id}/").status_code == 404


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ends_clock": "8.00"}, "Het einde ligt voor het begin."),
        ({"begins_clock": "25"}, "Een tijd ziet er zo uit: 09:00"),
        ({"medewerker_id": ""}, "Maak een keuze."),
        ({"day": "31-2-2034"}, "Een dag ziet er zo uit"),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(fatima, lena, changes, reason):
    answer = browser(fatima).post(PLAN, told(lena, **changes))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert reason in text
    assert changes.get("day", "06-11-2034" if "day" in changes else "6-11-2034") in text


def test_who_may_not_plan_is_told_so(lena):
    client = browser(lena)
    assert client.get(PLAN).status_code == 403
    assert client.post(COPY, {"week": "2034-11-13"}).status_code == 403
