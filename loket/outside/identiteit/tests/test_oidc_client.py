"""Our client talks with a real provider on loopback: discovery, PKCE, tokens, who somebody is."""

import time
from urllib.parse import parse_qsl, urlsplit

import pytest

from loket.outside.identiteit import Identity, IdentityRefused, Question
from loket.outside.identiteit.client import OidcClient
from loket.outside.identiteit.tests.there import CLIENT, SECRET, WITH_PROVIDER, log_in_there, provider

BACK_TO = "http://127.0.0.1:8000/inloggen/account/terug/"
QUESTION = Question("a-state", "a-nonce", "v" * 50)
pytestmark = WITH_PROVIDER


@pytest.fixture(scope="module")
def issuer():
    with provider(BACK_TO) as there:
        yield there


@pytest.fixture
def client(issuer):
    return OidcClient(issuer, CLIENT, SECRET)


def log_in(client, person, question=QUESTION):
    """What a browser does at the provider: fill in the name, agree, and come back with a code."""
    back = log_in_there(client.address_for(question, back_to=BACK_TO), person, BACK_TO)
    return dict(parse_qsl(urlsplit(back).query))


def test_somebody_comes_back_with_a_verified_address(client, issuer):
    back = log_in(client, "lena")
    assert (back["state"], back["iss"]) == ("a-state", issuer)
    assert client.identity(back["code"], QUESTION, back_to=BACK_TO) == Identity("lena", "lena@bergen.example", True)


def test_an_address_that_was_not_verified_is_told_as_such(client):
    back = log_in(client, "omar")
    identity = client.identity(back["code"], QUESTION, back_to=BACK_TO)
    assert (identity.email, identity.email_verified) == ("omar@bergen.example", False)


def test_a_code_counts_once(client):
    back = log_in(client, "lena")
    client.identity(back["code"], QUESTION, back_to=BACK_TO)
    with pytest.raises(IdentityRefused):
        client.identity(back["code"], QUESTION, back_to=BACK_TO)


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (Question("a-state", "a-nonce", "w" * 50), "/token: 400"),
        (Question("a-state", "another-nonce", "v" * 50), "id_token: InvalidClaimError"),
    ],
)
def test_an_answer_to_another_question_is_refused(client, other, reason):
    back = log_in(client, "lena")
    with pytest.raises(IdentityRefused) as refused:
        client.identity(back["code"], other, back_to=BACK_TO)
    assert str(refused.value) == reason


def test_a_wrong_secret_is_refused(issuer):
    client = OidcClient(issuer, CLIENT, "another secret")
    back = log_in(client, "lena")
    with pytest.raises(IdentityRefused):
        client.identity(back["code"], QUESTION, back_to=BACK_TO)


@pytest.mark.parametrize(("hours", "passes"), [(0, True), (2, False), (-1, False)])
def test_a_token_of_another_time_is_refused(issuer, hours, passes):
    client = OidcClient(issuer, CLIENT, SECRET, clock=lambda: time.time() + hours * 3600)
    back = log_in(client, "lena")
    if passes:
        assert client.identity(back["code"], QUESTION, back_to=BACK_TO).subject == "lena"
    else:
        with pytest.raises(IdentityRefused):
            client.identity(back["code"], QUESTION, back_to=BACK_TO)
