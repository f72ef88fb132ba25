"""Coming in by a real provider on loopback: from our page to theirs, and back."""

from urllib.parse import urlsplit

import pytest

from loket.kernel.http import actor_of
from loket.outside.identiteit.tests.there import CLIENT, SECRET, WITH_PROVIDER, log_in_there, provider

BACK_TO = "http://127.0.0.1:8000/inloggen/account/terug/"
pytestmark = [pytest.mark.django_db, *WITH_PROVIDER]


@pytest.fixture(scope="module")
def issuer():
    with provider(BACK_TO) as there:
        yield there


@pytest.fixture
def come_in(client, issuer, settings, lena):
    """What the browser of somebody does who presses the second door; answers what our page says in the end."""
    settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = issuer, CLIENT, SECRET

    def come_in(person):
        away = client.get("/inloggen/account/", {"next": "/werk/ik/"})
        back = urlsplit(log_in_there(away["Location"], person, BACK_TO))
        return client.get(f"{back.path}?{back.query}")

    return come_in


def who(client):
    return actor_of(client.get("/gezond/leven").wsgi_request).name


def test_a_colleague_whom_the_provider_knows_comes_in(client, come_in):
    answer = come_in("lena")
    assert (answer.status_code, answer["Location"], who(client)) == (302, "/werk/ik/", "Lena Lichtveld")


def test_whose_address_the_provider_did_not_verify_stays_out(client, come_in):
    answer = come_in("omar")
    assert (answer.status_code, who(client)) == (422, "Inwoner")
    assert "Dit account hoort niet bij een medewerker." in answer.content.decode()
