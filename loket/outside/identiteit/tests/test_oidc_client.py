"""Our client talks with a real provider on loopback: discovery, PKCE, tokens, who somebody is."""

import re
import shutil
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from loket.outside.identiteit import Identity, IdentityRefused, Question
from loket.outside.identiteit.client import OidcClient

HERE = Path(__file__).parent
NODE, PACKAGE = shutil.which("node"), HERE.parents[3] / "node_modules" / "oidc-provider"
BACK_TO = "http://127.0.0.1:8000/inloggen/account/terug/"
QUESTION = Question("a-state", "a-nonce", "v" * 50)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(NODE is None, reason="no node on this machine"),
    pytest.mark.skipif(not PACKAGE.is_dir(), reason="the npm package oidc-provider is not installed"),
]


@pytest.fixture(scope="module")
def issuer():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [NODE, HERE / "provider.mjs", str(port), BACK_TO]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        for line in running.stdout:
            if line.startswith("ready"):
                break
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(10)


@pytest.fixture
def client(issuer):
    return OidcClient(issuer, "loket", "a secret of the test")


def log_in(client, person, question=QUESTION):
    """What a browser does at the provider: fill in the name, agree, and come back with a code."""
    with httpx.Client(timeout=10) as browser:
        answer = browser.get(client.address_for(question, back_to=BACK_TO))
        while True:
            while answer.is_redirect and not answer.headers["Location"].startswith(BACK_TO):
                answer = browser.get(httpx.URL(str(answer.url)).join(answer.headers["Location"]))
            if answer.is_redirect:
                return dict(parse_qsl(urlsplit(answer.headers["Location"]).query))
            action = re.search(r'action="([^"]+)"', answer.text)[1]
            prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)[1]
            form = {"prompt": prompt, "login": person, "password": "any"}
            answer = browser.post(httpx.URL(str(answer.url)).join(action), data=form)


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
    client = OidcClient(issuer, "loket", "another secret")
    back = log_in(client, "lena")
    with pytest.raises(IdentityRefused):
        client.identity(back["code"], QUESTION, back_to=BACK_TO)


@pytest.mark.parametrize(("hours", "passes"), [(0, True), (2, False), (-1, False)])
def test_a_token_of_another_time_is_refused(issuer, hours, passes):
    client = OidcClient(issuer, "loket", "a secret of the test", clock=lambda: time.time() + hours * 3600)
    back = log_in(client, "lena")
    if passes:
        assert client.identity(back["code"], QUESTION, back_to=BACK_TO).subject == "lena"
    else:
        with pytest.raises(IdentityRefused):
            client.identity(back["code"], QUESTION, back_to=BACK_TO)
