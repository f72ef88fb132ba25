"""The same was reported already: it is shown before sending, and following it is one click."""

from uuid import uuid4

import pytest
from django.utils import timezone

from loket.gebied.rules import Point
from loket.meldingen.commands import follow_melding
from loket.meldingen.models import Melder, Melding
from loket.meldingen.tests.public.conftest import DORPSSTRAAT_12, FORM, HERE, photo, receive

pytestmark = pytest.mark.django_db


def told(**more):
    return {"send_key": uuid4(), "group": "verlichting", **HERE, **more}


def test_an_open_one_of_the_same_kind_is_shown_first_and_only_once(street, client):
    number = receive(lamp="0416").melding.number
    first = client.post(FORM, told(more="Het is donker."))
    page = first.content.decode()
    assert first.status_code == 422
    assert "Paal 0416 is vandaag al gemeld." in page
    assert f'name="follow" value="{number}"' in page
    assert "Het is donker." in page
    assert client.post(FORM, told(shown=[f"dichtbij-{number}"])).status_code == 302
    assert Melding.objects.count() == 2


def test_the_lamp_post_next_to_it_is_another_lamp(street, client):
    """Two posts with a number, some metres apart: both numbers say that it is not the same (domain facts 5.4)."""
    receive(lamp="0416")
    assert client.post(FORM, told(lamp="0417")).status_code == 302
    assert "Paal 0417 is vandaag al gemeld." in client.post(FORM, told(lamp="0417")).content.decode()


def test_one_click_follows_and_makes_no_second_melding(street, client):
    number = receive().melding.number
    answer = client.post(FORM, told(follow=number))
    assert Melding.objects.count() == 1
    assert answer["Location"] == f"/melding/{Melder.objects.latest('id').token}/"
    assert client.get(answer["Location"]).status_code == 200


def test_following_twice_by_one_form_is_following_once(street, client):
    number, once = receive().melding.number, told()
    first, second = (client.post(FORM, {**once, "follow": number}) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Melder.objects.count() == 2


def test_following_with_an_address_shows_no_link_of_somebody_else(street, client):
    melding = receive().melding
    known = follow_melding(melding_id=melding.id, email="anna@inwoner.example")
    answer = client.post(FORM, told(follow=melding.number, contact="anna@inwoner.example"))
    assert answer["Location"] == f"/meldingen/{melding.number}/?gevolgd"
    assert known.token not in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("point", "category"),
    [
        (Point(52.6706, 4.7005), "lamp-uit"),  # 56 m to the north
        (DORPSSTRAAT_12, "zwerfvuil"),
    ],
)
def test_further_away_or_of_another_kind_is_not_shown(street, client, point, category):
    receive(point=point, category=category)
    assert client.post(FORM, told()).status_code == 302


def test_forty_five_metres_away_is_still_shown(street, client):
    """A tenth of a degree of latitude is 11.12 km."""
    number = receive(point=Point(52.6701 + 45 / 111_200, 4.7005)).melding.number
    assert f'name="follow" value="{number}"' in client.post(FORM, told()).content.decode()


def test_nothing_of_the_other_melder_is_shown(street, client):
    receive(description="Geheim verhaal", email="bram@inwoner.example")
    page = client.post(FORM, told()).content.decode()
    assert "Geheim verhaal" not in page
    assert "bram@inwoner.example" not in page


@pytest.mark.parametrize("number", ["M-2026-9999", "", "x" * 500])
def test_an_unknown_number_to_follow_is_no_crash(street, client, number):
    assert client.post(FORM, told(follow=number)).status_code in (302, 422)


@pytest.mark.parametrize("wrong", [{"follow": "M\0"}, {"send_key": "geen sleutel"}, {"lamp": "04\0"}])
def test_what_no_form_of_ours_sends_is_answered_with_the_form(street, client, wrong):
    number = receive().melding.number
    answer = client.post(FORM, {**told(follow=number, group=""), **wrong})
    assert answer.status_code in (302, 422)
    assert client.post(FORM, {**told(), **wrong}).status_code == 422


def test_following_too_late_loses_no_photo(street, client):
    melding = receive().melding
    Melding.objects.filter(id=melding.id).update(state="completed", outcome="solved", completed_at=timezone.now())
    answer = client.post(FORM, told(follow=melding.number, photo=[photo()]))
    assert answer.status_code == 422
    assert "Deze melding is al afgehandeld." in answer.content.decode()
    assert 'name="kept"' in answer.content.decode()
