"""How a broker is told by which way somebody wants to log in."""

from urllib.parse import parse_qs, urlsplit

import pytest

from loket.outside.identiteit import Question
from loket.outside.identiteit.client import OidcClient
from loket.outside.inlogdienst import Broker

ISSUER = "https://broker.example"
ABOUT = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/auth",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/jwks",
    "end_session_endpoint": f"{ISSUER}/logout",
}


@pytest.fixture
def oidc(monkeypatch):
    client = OidcClient(ISSUER, "loket", "geheim")
    monkeypatch.setattr(client, "_about", lambda: ABOUT)
    return client


def asked(oidc, hint_name, way="digid"):
    broker = Broker(oidc, hint_name=hint_name, hints={"digid": "urn:digid", "eherkenning": "urn:eh"})
    address = broker.address_for(Question("s", "n", "v" * 50), back_to="https://loket.example/terug", way=way)
    return parse_qs(urlsplit(address).query)


@pytest.mark.parametrize("name", ["acr_values", "kc_idp_hint", "login_hint"])
def test_the_way_stands_where_this_broker_reads_it(oidc, name):
    assert asked(oidc, name)[name] == ["urn:digid"]
    assert asked(oidc, name, "eherkenning")[name] == ["urn:eh"]


def test_as_a_scope_it_stands_beside_openid(oidc):
    assert asked(oidc, "scope")["scope"] == ["openid urn:digid"]


def test_without_a_hint_nothing_is_said(oidc):
    assert "acr_values" not in asked(oidc, "acr_values", "eidas")


def test_pkce_state_and_nonce_go_along(oidc):
    found = asked(oidc, "acr_values")
    assert (found["state"], found["nonce"], found["code_challenge_method"]) == (["s"], ["n"], ["S256"])


def test_where_one_logs_out_there(oidc):
    broker = Broker(oidc, hint_name="acr_values", hints={})
    found = urlsplit(broker.log_out_address(back_to="https://loket.example/uit"))
    assert f"{found.scheme}://{found.netloc}{found.path}" == f"{ISSUER}/logout"
    assert parse_qs(found.query) == {"client_id": ["loket"], "post_logout_redirect_uri": ["https://loket.example/uit"]}
