"""My account: what I have to log in with, behind a fresh proof."""

import pytest
from django.urls import reverse

from loket.organisatie.queries import actor_for
from loket.toegang import commands
from loket.toegang.models import Authenticator, Passkey
from loket.toegang.tests.conftest import PASSWORD, digits

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ME, CONFIRM = "/werk/ik/", "/werk/ik/bevestigen/"


def passkey_of(someone, name="telefoon"):
    return Passkey.objects.create(
        medewerker=someone, name=name, credential_id=name.encode(), public_key=b"k", created_at=someone.hired_at
    )


def test_strangers_log_in_first(client):
    assert client.get(ME)["Location"] == "/inloggen/?next=%2Fwerk%2Fik%2F"


def test_i_see_my_second_steps(client, with_app):
    passkey_of(with_app)
    commands.renew_recovery_codes(medewerker_id=with_app.id, by=actor_for(with_app))
    client.force_login(with_app)
    text = client.get(ME).content.decode()
    assert "App voor codes, sinds vandaag" in text
    assert "telefoon" in text
    assert "Je hebt nog 10 herstelcodes." in text


def test_without_one_i_am_warned(client, lena):
    client.force_login(lena)
    assert "Je hebt nog geen tweede stap." in client.get(ME).content.decode()


def test_after_a_quarter_i_prove_again_who_i_am(client, with_app, clock):
    client.force_login(with_app)
    client.get(ME)
    clock.turn(minutes=16)
    setting = reverse("toegang:set_up_app")
    assert client.get(setting)["Location"] == f"{CONFIRM}?next=%2Finloggen%2Finstellen%2Fapp%2F"
    assert client.post(reverse("toegang:remove_app"))["Location"] == f"{CONFIRM}?next=%2Fwerk%2Fik%2F"
    assert Authenticator.objects.exists()
    assert client.post(CONFIRM, {"proof": "niet dit wachtwoord", "next": setting}).status_code == 422
    assert client.post(CONFIRM, {"proof": PASSWORD, "next": setting})["Location"] == setting
    assert client.get(setting).status_code == 200
    clock.turn(minutes=16)
    assert client.post(CONFIRM, {"proof": digits(clock.at), "next": setting})["Location"] == setting


def test_my_last_second_step_stays_when_one_is_required(client, with_app, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(with_app)
    answer = client.post(reverse("toegang:remove_app"))
    assert answer.status_code == 409
    assert "Dit is je laatste tweede stap." in answer.content.decode()
    passkey = passkey_of(with_app)
    assert client.post(reverse("toegang:remove_app")).status_code == 302
    assert client.post(reverse("toegang:remove_passkey", args=[passkey.id])).status_code == 409


def test_i_do_not_remove_the_passkey_of_another(client, lena, sanne):
    passkey = passkey_of(sanne)
    client.force_login(lena)
    assert client.post(reverse("toegang:remove_passkey", args=[passkey.id])).status_code == 404
    assert Passkey.objects.exists()


@pytest.mark.parametrize("count", [1, 3])
def test_the_account_page_asks_a_fixed_number_of_questions(client, lena, count, django_assert_num_queries):
    for n in range(count):
        passkey_of(lena, f"sleutel {n}")
    client.force_login(lena)
    client.get(ME)
    # who asks (2), the person, app, keys, codes, sessions, history, the town
    with django_assert_num_queries(9):
        assert client.get(ME).status_code == 200
