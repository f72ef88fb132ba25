"""A newcomer walks through the demo town, in the place of each role."""

import pytest
from django.test import override_settings

from loket.examples.cast import STAFF
from loket.examples.partijen import load_partijen
from loket.examples.tour import stops
from loket.kernel.actor import ActorKind
from loket.kernel.audit import history_of
from loket.kernel.http import actor_of
from loket.organisatie.models import Medewerker
from loket.uitleg import queries
from loket.uitleg.rules.tour import As

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def demo(settings):
    settings.DEMO = True
    settings.TOEGANG_DEMO = "loket.examples.cast.addresses_of_staff"
    settings.UITLEG_TOUR = "loket.examples.tour.stops"


def test_each_role_is_one_click_away(client, town, demo):
    page = client.get("/rondleiding/").content.decode()
    for stop in stops():
        assert stop.role in page
        assert stop.enter_as == As.VISITOR or f'value="{stop.who}"' in page


def test_each_place_opens_for_who_the_tour_says(client, town, demo):
    for stop in (each for each in stops() if each.enter_as == As.STAFF):
        for place in stop.places:
            entered = client.post("/inloggen/demo/", {"wie": stop.who, "next": place.url})
            assert (entered.status_code, entered["Location"]) == (302, place.url)
            assert client.get(place.url).status_code == 200, (stop.role, place.url)


def test_who_lives_there_comes_in_by_one_click_too(client, town, demo, settings):
    settings.INLOGGEN_DEMO = "loket.examples.inwoners.residents"
    load_partijen()
    lives_there = [each for each in stops() if each.enter_as == As.RESIDENT]
    assert lives_there
    for stop in lives_there:
        for place in stop.places:
            entered = client.post("/mijn/inloggen/demo/", {"wie": stop.who, "naar": place.url})
            assert (entered.status_code, entered["Location"]) == (302, place.url)
            assert client.get(place.url).status_code == 200, (stop.role, place.url)


def test_visitors_need_no_log_in(client, town, demo):
    for stop in (each for each in stops() if each.enter_as == As.VISITOR):
        for place in stop.places:
            assert client.get(place.url).status_code == 200, place.url


def test_each_guide_of_a_stop_is_there():
    assert {each.guide for each in stops() if each.guide} <= set(queries.names())


def test_the_log_of_who_came_in_says_that_it_was_the_demo(client, town, demo):
    client.post("/inloggen/demo/", {"wie": "lena@bergen.example"})
    assert actor_of(client.get("/gezond/leven").wsgi_request).kind == ActorKind.STAFF
    lena = Medewerker.objects.get(email="lena@bergen.example")
    assert history_of("toegang", lena.id)[0].facts["means"] == "demo"


@override_settings(DEMO=False, TOEGANG_DEMO="loket.examples.cast.addresses_of_staff")
def test_in_a_real_town_nobody_comes_in_like_that(client, town):
    assert client.post("/inloggen/demo/", {"wie": STAFF[0].email}).status_code == 404


def test_only_the_invented_people_can_be_entered(client, town, demo):
    Medewerker.objects.filter(email="lena@bergen.example").update(email="echt@bergen.example")
    assert client.post("/inloggen/demo/", {"wie": "echt@bergen.example"}).status_code == 404
    assert client.get("/inloggen/demo/").status_code == 405
