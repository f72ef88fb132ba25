"""What the client takes from a provider, and what it refuses. The provider is a small one of our own."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey

from loket.outside.identiteit import Identity, IdentityRefused, IdentityUnreachable, Question
from loket.outside.identiteit.client import OidcClient
from loket.outside.identiteit.fake import FakeIdentityProvider

NOW = 1_800_000_000
QUESTION = Question("state", "nonce", "v" * 50)
KEY, OTHER = ECKey.generate_key("P-256", {"kid": "1"}), ECKey.generate_key("P-256", {"kid": "1"})
pytestmark = pytest.mark.slow


class Provider(BaseHTTPRequestHandler):
    """Answers with what the test puts in `server.answers`, by path."""

    def do_GET(self):
        path = self.path.split("?")[0]
        status, body = self.server.answers.get(path, (404, {}))
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body if isinstance(body, bytes) else json.dumps(body).encode())

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Provider)
    server.issuer = f"http://127.0.0.1:{server.server_port}"
    names = {
        "authorization_endpoint": "/start",
        "token_endpoint": "/token",
        "jwks_uri": "/keys",
        "userinfo_endpoint": "/me",
    }
    about = {"issuer": server.issuer} | {name: server.issuer + path for name, path in names.items()}
    server.answers = {
        "/.well-known/openid-configuration": (200, about),
        "/keys": (200, {"keys": [KEY.as_dict(private=False)]}),
    }
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def claims(server, **other):
    right = {
        "iss": server.issuer,
        "aud": "loket",
        "sub": "1",
        "exp": NOW + 300,
        "iat": NOW,
        "nonce": "nonce",
        "email": "lena@bergen.example",
        "email_verified": True,
    }
    return {name: value for name, value in (right | other).items() if value is not None}


def ask(server, key=KEY, alg="ES256", **other):
    token = jwt.encode({"alg": alg, "kid": "1"}, claims(server, **other), key, algorithms=[alg])
    server.answers["/token"] = (200, {"id_token": token, "access_token": "a"})
    client = OidcClient(server.issuer, "loket", "secret", clock=lambda: NOW)
    return client.identity("code", QUESTION, back_to="http://127.0.0.1/terug/")


def test_who_somebody_is_and_how_that_is_known(server):
    identity = ask(server, acr="high", amr=["pwd", "otp"])
    assert identity == Identity("1", "lena@bergen.example", True, frozenset({"high", "pwd", "otp"}))


@pytest.mark.parametrize(
    "other",
    [
        {"iss": "https://elders.example"},
        {"aud": "another"},
        {"aud": ["another", "loket"]},
        {"aud": ["another", "loket"], "azp": "another"},
        {"exp": NOW - 121},
        {"iat": NOW + 121},
        {"nbf": NOW + 121},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": None},
        {"sub": None},
    ],
    ids=str,
)
def test_a_token_that_does_not_fit_is_refused(server, other):
    with pytest.raises(IdentityRefused):
        ask(server, **other)


@pytest.mark.parametrize(
    "other", [{"exp": NOW - 119}, {"iat": NOW + 119}, {"aud": ["x", "loket"], "azp": "loket"}], ids=str
)
def test_their_clock_may_differ_a_little(server, other):
    assert ask(server, **other).subject == "1"


def test_a_token_signed_by_somebody_else_is_refused(server):
    with pytest.raises(IdentityRefused):
        ask(server, key=OTHER)
    with pytest.raises(IdentityRefused):
        ask(server, key=OctKey.import_key("secret" * 8), alg="HS256")


def test_new_keys_are_fetched_when_the_old_ones_do_not_fit(server):
    ask(server)
    server.answers["/keys"] = (200, {"keys": [OTHER.as_dict(private=False)]})
    assert ask(server, key=OTHER).subject == "1"


@pytest.mark.parametrize(
    ("verified", "expected"), [(True, True), (False, False), ("true", False), (1, False), (None, False)]
)
def test_only_true_is_verified(server, verified, expected):
    assert ask(server, email_verified=verified).email_verified is expected


def test_an_address_out_of_userinfo_is_of_the_same_person(server):
    server.answers["/me"] = (200, {"sub": "1", "email": "lena@bergen.example", "email_verified": True})
    assert ask(server, email=None, email_verified=None).email == "lena@bergen.example"
    server.answers["/me"] = (200, {"sub": "2", "email": "omar@bergen.example", "email_verified": True})
    with pytest.raises(IdentityRefused):
        ask(server, email=None)


@pytest.mark.parametrize(
    ("path", "answer", "error"),
    [
        ("/token", (400, {"error": "invalid_grant"}), IdentityRefused),
        ("/token", (503, {}), IdentityUnreachable),
        ("/token", (200, b"<html>"), IdentityUnreachable),
        ("/token", (200, ["list"]), IdentityUnreachable),
        ("/token", (200, {}), IdentityRefused),
        ("/token", (200, {"id_token": "x.y.z"}), IdentityRefused),
        ("/keys", (500, {}), IdentityUnreachable),
        ("/keys", (200, {}), IdentityRefused),
        ("/keys", (200, {"keys": None}), IdentityRefused),
        ("/.well-known/openid-configuration", (200, {"issuer": "https://elders.example"}), IdentityRefused),
        ("/.well-known/openid-configuration", (500, {}), IdentityUnreachable),
    ],
    ids=str,
)
def test_a_provider_that_does_not_work(server, path, answer, error):
    server.answers[path] = answer
    server.answers.setdefault("/token", (200, {"id_token": jwt.encode({"alg": "ES256"}, claims(server), KEY)}))
    client = OidcClient(server.issuer, "loket", "secret", clock=lambda: NOW)
    with pytest.raises(error):
        client.identity("code", QUESTION, back_to="http://127.0.0.1/terug/")


def test_a_provider_that_is_not_there():
    client = OidcClient("http://127.0.0.1:9", "loket", "secret")
    with pytest.raises(IdentityUnreachable):
        client.address_for(QUESTION, back_to="http://127.0.0.1/terug/")


def test_the_question_goes_along(server):
    client = OidcClient(server.issuer, "loket", "secret", clock=lambda: NOW)
    address = client.address_for(Question("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), back_to="http://t/")
    # the challenge is the one of RFC 7636, appendix B
    assert "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256" in address
    assert "state=s&nonce=n" in address


def test_the_fake_keeps_the_same_promises():
    fake = FakeIdentityProvider()
    known = Identity("1", "lena@bergen.example", True)
    code = fake.knows(known, state="state")
    assert fake.identity(code, QUESTION, back_to="http://t/") == known
    with pytest.raises(IdentityRefused):
        fake.identity(code, QUESTION, back_to="http://t/")
    with pytest.raises(IdentityRefused):
        fake.identity(fake.knows(known, state="another"), QUESTION, back_to="http://t/")
