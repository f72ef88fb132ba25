"""Staff see how it goes on the telephone, and arrange who sits where; strangers see nothing."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, SANNE
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands import hear, keep_toestel
from loket.telefonie.models import Toestel

pytestmark = pytest.mark.django_db
BOARD, FIGURES, PHONES = "/werk/telefoon/", "/werk/telefoon/cijfers/", "/beheer/toestellen/"


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


@pytest.fixture
def inside(client, town):
    def log_in(person):
        client.force_login(Medewerker.objects.get(email=person.email))
        return client

    return log_in


def rings(seconds_ago, call="1", number="0612345678"):
    at = timezone.now() - timedelta(seconds=seconds_ago)
    return hear(CallEvent("centrale", call, Heard.RINGING, at, number, queue="kcc"))


def test_the_board_tells_who_waits_and_that_it_takes_too_long(inside):
    rings(65)
    rings(5, "2")
    page = inside(FATIMA).get(BOARD).content.decode()
    assert "<dt>Wachten nu</dt><dd><strong>2</strong>" in page
    assert re.search(r"<strong>1:[0-3]\d</strong>", page)  # and some seconds on a busy machine
    assert "boven de norm van 30 seconden" in page
    assert "Fatima el Amrani" in page
    assert "Mijn toestel" in page
    assert "Mijn toestel" not in inside(SANNE).get(BOARD).content.decode()  # who takes no calls sits at none


def test_the_board_refreshes_itself_every_five_seconds(inside):
    client = inside(FATIMA)
    assert 'hx-trigger="every 5s"' in client.get(BOARD).content.decode()
    piece = client.get(BOARD, headers={"HX-Request": "true", "X-Poll": "1"}).content.decode()
    assert piece.lstrip().startswith('<div class="tb-board" id="bord">')


@pytest.mark.parametrize("count", [1, 3])
def test_a_refresh_costs_the_same_with_more_calls(inside, count, django_assert_num_queries):
    for number in range(count):
        rings(5, str(number))
    client = inside(FATIMA)
    client.get(BOARD)
    with django_assert_num_queries(9):
        client.get(BOARD, headers={"HX-Request": "true", "X-Poll": "1"})


def test_another_team_can_be_shown_and_an_unknown_one_is_your_own(inside):
    client = inside(FATIMA)
    assert "Lena Lichtveld" in client.get(BOARD, {"team": "verlichting"}).content.decode()
    assert "Fatima el Amrani" in client.get(BOARD, {"team": "<script>"}).content.decode()


def test_no_number_of_a_caller_stands_on_the_board_or_in_the_figures(inside):
    rings(5)
    client = inside(FATIMA)
    for address in (BOARD, FIGURES):
        assert "12345678" not in client.get(address).content.decode()


@pytest.mark.parametrize("period", ["", "vandaag", "week", "dit-jaar", "vorig-jaar", "x"])
def test_the_figures_of_a_period(inside, period):
    hear(CallEvent("centrale", "1", Heard.ANSWERED, rings(60).rang_at + timedelta(seconds=5), extension="201"))
    page = inside(FATIMA).get(FIGURES, {"periode": period}).content.decode()
    assert ("1 van 1 gesprekken" in page) == (period != "vorig-jaar")


@pytest.mark.parametrize(
    ("person", "address", "status"),
    [
        (LENA, BOARD, 403),
        (LENA, FIGURES, 403),
        (FATIMA, PHONES, 403),
        (FATIMA, f"{PHONES}nieuw/", 403),
        (SANNE, BOARD, 200),
        (SANNE, PHONES, 200),
    ],
)
def test_who_may_see_what(inside, person, address, status):
    assert inside(person).get(address).status_code == status


def test_a_visitor_logs_in_first(client, town):
    for address in (BOARD, FIGURES, PHONES):
        assert client.get(address).status_code == 302


# -- Telephones ----------------------------------------------------------------------------------------------------


def test_a_telephone_is_added_and_changed(inside):
    client = inside(SANNE)
    told = {"extension": "201", "medewerker_id": str(id_of(FATIMA)), "active": "on"}
    assert client.post(f"{PHONES}nieuw/", told).status_code == 302
    row = Toestel.objects.get()
    assert (row.extension, row.medewerker_id) == ("201", id_of(FATIMA))
    page = client.get(f"{PHONES}{row.id}/").content.decode()
    assert f'value="{id_of(FATIMA)}" selected' in page
    assert client.post(f"{PHONES}{row.id}/", {"extension": "202", "place": "Balie 2"}).status_code == 302
    row.refresh_from_db()
    assert (row.extension, row.place, row.medewerker_id, row.active) == ("202", "Balie 2", None, False)


def test_what_is_wrong_stands_beside_the_field_and_what_was_typed_stays(inside):
    page = inside(SANNE).post(f"{PHONES}nieuw/", {"extension": "20a", "place": ""})
    assert page.status_code == 422
    text = page.content.decode()
    assert "Gebruik alleen cijfers." in text
    assert "Kies een medewerker, of vul de plek in." in text
    assert 'value="20a"' in text


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_with_more_telephones(inside, count, django_assert_num_queries):
    for number in range(count):
        keep_toestel(extension=f"20{number}", place="Balie", team="kcc", by=SYSTEM)
    client = inside(SANNE)
    client.get(PHONES)
    with django_assert_num_queries(4):
        page = client.get(PHONES).content.decode()
    assert page.count(f'href="{PHONES}') == count + 1


def test_a_telephone_that_is_not_there(inside):
    assert inside(SANNE).get(f"{PHONES}00000000-0000-0000-0000-000000000000/").status_code == 404
