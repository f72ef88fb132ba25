"""Somebody logs in by a real OpenID provider on loopback, from the button to Mijn."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client, RequestFactory

from loket.inloggen.queries import ingelogd
from loket.outside.identiteit.tests.there import CLIENT, SECRET, WITH_PROVIDER, log_in_there, provider

pytestmark = [pytest.mark.django_db, *WITH_PROVIDER]
AWAY, BACK = "/mijn/inloggen/met/digid/", "http://127.0.0.1:8000/mijn/inloggen/terug/"


@pytest.fixture(scope="module")
def issuer():
    with provider(BACK) as there:
        yield there


@pytest.fixture
def broker(settings, issuer):
    settings.LOGIN_ISSUER, settings.LOGIN_CLIENT_ID, settings.LOGIN_CLIENT_SECRET = issuer, CLIENT, SECRET
    settings.LOGIN_WAYS, settings.LOGIN_HINTS = ["digid"], []


def come_back(client, person):
    there = client.get(AWAY, {"naar": "/contact/"})["Location"]
    return dict(parse_qsl(urlsplit(log_in_there(there, person, BACK)).query))


def who_is_in(client):
    request = RequestFactory().get("/")
    request.session = client.session
    return ingelogd(request)


def test_somebody_comes_in_with_the_number_and_the_level_that_it_tells(client, broker):
    answer = client.get(BACK, come_back(client, "ans"))
    assert (answer.status_code, answer["Location"]) == (302, "/contact/")
    assert (who_is_in(client).bsn, who_is_in(client).niveau) == ("999990019", "laag")


def test_the_code_of_somebody_else_opens_nothing(client, broker):
    """Somebody takes the code of another and puts it behind a question of their own."""
    of_another, mine = come_back(Client(), "ans"), come_back(client, "lena")
    assert client.get(BACK, {**mine, "code": of_another["code"]}).status_code == 422
    assert who_is_in(client) is None


def test_who_has_no_number_there_does_not_come_in(client, broker):
    assert client.get(BACK, come_back(client, "lena")).status_code == 422
