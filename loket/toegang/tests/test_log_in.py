"""Somebody of staff logs in with a password."""

import json
import re

import pytest
from django.urls import reverse

from loket.kernel.actor import VISITOR, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.http import actor_of
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.toegang import commands, tries
from loket.toegang.commands import login
from loket.toegang.tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LOG_IN = "/inloggen/"
WRONG = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw."


def send(client, email="lena@bergen.example", password=PASSWORD, **more):
    return client.post(LOG_IN, {"email": email, "password": password, **more})


def who(client):
    return actor_of(client.get("/gezond/leven").wsgi_request)


def test_the_right_password_opens_the_door(client, lena):
    answer = send(client, email=" LENA@bergen.example ", next="/werk/medewerkersgids/")
    assert (answer.status_code, answer["Location"]) == (302, "/werk/medewerkersgids/")
    assert (who(client).kind, who(client).id, who(client).name) == (ActorKind.STAFF, str(lena.id), "Lena Lichtveld")
    told = history_of("toegang", lena.id)[0]
    assert (told.kind, told.facts["means"]) == ("toegang.LoggedIn", "password")


def test_force_login_gives_an_actor_too(client, lena):
    client.force_login(lena)
    assert who(client).id == str(lena.id)


def test_the_session_gets_a_new_key(client, lena):
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted
    send(client)
    assert client.session.session_key != planted
    assert "planted" not in client.session


@pytest.mark.parametrize("next", ["https://elders.example/", "//elders.example/", "/\\elders.example"])
def test_no_link_sends_people_elsewhere(client, lena, next):
    assert send(client, next=next)["Location"] == "/werk/"


def test_a_wrong_password_an_unknown_and_a_closed_account_get_one_answer(client, lena, sanne):
    """The same words, and the same work: one password is hashed each time."""
    Medewerker.objects.filter(id=sanne.id).update(is_active=False, left_at=sanne.hired_at)
    pages = []
    for email, password in (
        ("lena@bergen.example", "niet dit wachtwoord"),
        ("niemand@bergen.example", PASSWORD),
        ("sanne@bergen.example", PASSWORD),
    ):
        answer = send(client, email=email, password=password)
        assert answer.status_code == 422
        page = answer.content.decode().replace(email, "")
        pages.append(re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page))
    assert WRONG in pages[0]
    assert len(set(pages)) == 1
    assert who(client) == VISITOR


def test_every_try_costs_the_same_work(lena, sanne, monkeypatch):
    hashed = []
    check = login.check_password
    monkeypatch.setattr(login, "check_password", lambda *given: hashed.append(given[1][:9]) or check(*given))
    for email in ("lena@bergen.example", "niemand@bergen.example", "sanne@bergen.example"):
        with pytest.raises(Refused):
            commands.prove_password(email=email, password="niet dit wachtwoord", address="192.0.2.1")
    assert hashed == ["argon2$ar"] * 3


def test_after_ten_tries_the_account_is_shut_for_a_while_and_the_right_password_too(client, lena, clock):
    for _ in range(tries.OF_ACCOUNT):
        assert WRONG in send(client, password="niet dit wachtwoord").content.decode()
    answer = send(client)
    assert answer.status_code == 422
    assert "Dit ging te vaak mis. Wacht 15 minuten of bel je beheerder." in answer.content.decode()
    unknown = [send(client, email="niemand@bergen.example", password="x").content.decode() for _ in range(11)]
    assert "Dit ging te vaak mis." in unknown[-1]  # an unknown account is shut in the same way
    clock.turn(minutes=15, seconds=1)
    assert send(client).status_code == 302


def test_an_address_that_tries_many_accounts_is_shut_out(client, lena):
    for n in range(tries.OF_ADDRESS):
        send(client, email=f"niemand{n}@bergen.example", password="x")
    assert "Dit ging te vaak mis." in send(client).content.decode()
    assert send(client, headers={}).status_code == 422
    elsewhere = client.post(LOG_IN, {"email": lena.email, "password": PASSWORD}, REMOTE_ADDR="192.0.2.7")
    assert elsewhere.status_code == 302


def test_a_success_begins_the_count_anew(client, lena):
    for _ in range(3):
        for _ in range(tries.OF_ACCOUNT - 1):
            send(client, password="niet dit wachtwoord")
        assert send(client).status_code == 302


def test_an_empty_form_is_told_beside_its_fields(client):
    answer = client.post(LOG_IN, {"next": "/werk/"})
    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "email": ["Vul je e-mailadres in."],
        "password": ["Vul je wachtwoord in."],
    }
    assert "<title>Fout: Inloggen" in answer.content.decode()


def test_a_password_manager_can_fill_it_in(client):
    """WCAG 2.2, 3.3.8: nothing to remember or to copy by hand."""
    text = client.get(LOG_IN).content.decode()
    assert 'autocomplete="username webauthn"' in text
    assert 'autocomplete="current-password"' in text
    assert "onpaste" not in text


def test_who_is_in_goes_on(client, lena):
    client.force_login(lena)
    assert client.get(LOG_IN, {"next": "/werk/ik/"})["Location"] == "/werk/ik/"


def test_logging_out_takes_a_button_and_ends_the_session(client, lena):
    client.force_login(lena)
    assert client.get(reverse("toegang:logout")).status_code == 405
    assert client.post(reverse("toegang:logout"))["Location"] == LOG_IN
    assert who(client) == VISITOR


def test_no_secret_is_in_the_audit_trail(client, lena):
    send(client)
    send(client, password="geheim van mij")
    trail = json.dumps(list(Announcement.objects.values("facts", "reason", "kind")))
    assert PASSWORD not in trail
    assert "geheim van mij" not in trail
    assert "lena@" not in trail


def test_a_whole_town_hall_behind_one_address_comes_in(client, lena):
    """Only tries that fail count for the address."""
    for _ in range(tries.OF_ADDRESS + 2):
        assert send(client).status_code == 302
        client.post("/uitloggen/")
