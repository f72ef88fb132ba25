"""Coming in by an account elsewhere."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.http import actor_of
from loket.organisatie import commands as organisatie
from loket.organisatie.models import Medewerker
from loket.outside.identiteit import Identity, IdentityUnreachable
from loket.outside.identiteit.fake import FakeIdentityProvider
from loket.toegang.pages import identity as pages

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
AWAY, BACK = "/inloggen/account/", "/inloggen/account/terug/"
REFUSED = "Inloggen met dit account is niet gelukt. Probeer het opnieuw."


@pytest.fixture
def provider(settings, monkeypatch):
    settings.OIDC_ISSUER, settings.OIDC_NAME = "https://inloggen.example", "werkaccount"
    provider = FakeIdentityProvider()
    monkeypatch.setattr(pages, "identity_provider", lambda: provider)
    return provider


def go(client, provider, next="/werk/ik/", **about):
    """Away, and back as the person that the provider knows."""
    asked = parse_qs(urlsplit(client.get(AWAY, {"next": next})["Location"]).query)
    assert asked["redirect_uri"] == ["http://127.0.0.1:8000/inloggen/account/terug/"]
    person = {"subject": "1", "email": "Lena@bergen.example", "email_verified": True} | about
    code = provider.knows(Identity(**person), state=asked["state"][0])
    return {"code": code, "state": asked["state"][0]}


def who(client):
    return actor_of(client.get("/gezond/leven").wsgi_request)


def test_a_known_colleague_comes_in(client, provider, lena):
    assert "Inloggen met werkaccount" in client.get("/inloggen/").content.decode()
    answer = client.get(BACK, go(client, provider))
    assert (answer.status_code, answer["Location"]) == (302, "/werk/ik/")
    assert who(client).id == str(lena.id)


@pytest.mark.parametrize(
    "about", [{"email": "niemand@bergen.example"}, {"email": ""}, {"email_verified": False}], ids=str
)
def test_nobody_is_made_and_an_unverified_address_does_not_count(client, provider, lena, about):
    answer = client.get(BACK, go(client, provider, **about))
    assert answer.status_code == 422
    assert "Dit account hoort niet bij een medewerker." in answer.content.decode()
    assert (who(client), Medewerker.objects.count()) == (VISITOR, 1)


def test_an_address_that_only_looks_the_same_is_nobodys(client, provider, db):
    kees = organisatie.hire_medewerker(email="kees@bergen.example", first_name="Kees", last_name="B", by=SYSTEM)
    lookalike = "\N{KELVIN SIGN}ees@bergen.example"
    assert lookalike.lower() == kees.email
    assert client.get(BACK, go(client, provider, email=lookalike)).status_code == 422
    assert who(client) == VISITOR


def test_who_left_does_not_come_in(client, provider, lena):
    Medewerker.objects.update(is_active=False, left_at=lena.hired_at)
    assert client.get(BACK, go(client, provider)).status_code == 422


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "other"},
        {"code": "other"},
        {"iss": "https://elders.example"},
        {"code": None},
        {"error": "x", "code": None},
    ],
    ids=str,
)
def test_an_answer_to_another_question_is_refused(client, provider, lena, wrong):
    sent = {name: value for name, value in (go(client, provider) | wrong).items() if value}
    answer = client.get(BACK, sent)
    assert REFUSED in answer.content.decode()
    assert who(client) == VISITOR


def test_an_answer_counts_once_and_in_the_browser_that_asked(client, provider, lena):

    sent = go(client, provider)
    assert Client().get(BACK, sent).status_code == 422
    assert client.get(BACK, sent).status_code == 302
    assert client.get(BACK, sent).status_code == 422


@pytest.mark.parametrize(
    ("factors", "goes_to"),
    [((), "/inloggen/tweede-stap/"), (("pwd",), "/inloggen/tweede-stap/"), (("pwd", "mfa"), "/werk/ik/")],
    ids=str,
)
def test_the_second_step_is_ours_unless_theirs_is_trusted(client, provider, with_app, settings, factors, goes_to):
    settings.OIDC_SECOND_FACTOR = ["mfa"]
    assert client.get(BACK, go(client, provider, factors=frozenset(factors)))["Location"] == goes_to


def test_a_door_that_does_not_answer_leaves_the_other_open(client, provider, lena, monkeypatch):
    def down(*args, **kwargs):
        raise IdentityUnreachable

    monkeypatch.setattr(provider, "address_for", down)
    answer = client.get(AWAY)
    assert "Dit account is nu niet bereikbaar. Log in met je wachtwoord." in answer.content.decode()


def test_without_settings_there_is_no_second_door(client, db):
    assert client.get(AWAY).status_code == 404
    assert "werkaccount" not in client.get("/inloggen/").content.decode()
