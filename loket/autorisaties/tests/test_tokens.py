"""Who calls is told by a token; every way in which it can be wrong has its own code (A-01, A-02)."""

import base64
import json
import time

import pytest
from django.core.management import call_command
from joserfc import jws, jwt
from joserfc.jwk import OctKey

from loket.autorisaties.commands import show_client
from loket.autorisaties.models import Applicatie
from loket.examples.zgw import Program, program_with, program_with_all_rights, token_of

LIST = "/catalogi/api/v1/catalogussen"
ANY_HEAD = jws.JWSRegistry(algorithms=["HS256", "HS384", "HS512"], strict_check_header=False)


def get(client, token, **headers):
    return client.get(LIST, headers={"Authorization": f"Bearer {token}", **headers})


@pytest.fixture
def known(db):
    return show_client("zaaksysteem", everything=True)


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"iat": str(int(time.time()))},  # as a text
        {"iat": int(time.time()) + 257},  # a clock that runs ahead
        {"iat": int(time.time()) - 60, "nbf": int(time.time()) - 60},
        {"iat": int(time.time()) - 5 * 3600, "exp": int(time.time()) + 7 * 3600},  # lives as long as it says itself
        {"user_id": "", "user_representation": "", "jti": "x", "zomaar": [1]},
    ],
)
def test_tokens_of_real_clients_are_accepted(client, known, claims):
    assert get(client, token_of(known.client_id, known.secret, **claims)).status_code == 200


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
def test_a_longer_signature_and_a_name_in_the_head_are_fine(client, known, algorithm):
    """Libraries choose by the length of the secret; one client writes its client_identifier beside it."""
    head = {"alg": algorithm, "typ": "JWT", "client_identifier": known.client_id}
    claims = {"iss": "iemand", "iat": int(time.time()), "client_id": known.client_id}
    token = jwt.encode(head, claims, OctKey.import_key(known.secret), registry=ANY_HEAD)
    assert get(client, token).status_code == 200


def test_iss_stands_for_a_client_id_that_is_not_there(client, known):
    assert get(client, token_of(known.client_id, known.secret, client_id=None)).status_code == 200


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"iat": int(time.time()) - 2 * 3600}, "jwt-expired"),
        ({"exp": int(time.time()) - 3600}, "jwt-expired"),
        ({"nbf": int(time.time()) + 3600}, "jwt-expired"),
        ({"iat": None}, "jwt-missing-iat-claim"),
        ({"iat": "nan"}, "jwt-missing-iat-claim"),  # is never too old
        ({"iat": 10**400}, "jwt-missing-iat-claim"),
        ({"client_id": "", "iss": ""}, "missing-client-identifier"),
        ({"client_id": "onbekend"}, "invalid-client-identifier"),
    ],
)
def test_a_token_that_is_wrong_is_told_why(client, known, claims, code):
    response = get(client, token_of(known.client_id, known.secret, **claims))
    assert (response.status_code, response.json()["code"]) == (403, code)


def test_without_a_token_one_is_asked_for(client, db):
    response = client.get(LIST)
    assert (response.status_code, response.json()["code"]) == (401, "not_authenticated")
    assert response["Content-Type"] == "application/problem+json"
    assert response["API-version"] == "1.3.1"


@pytest.mark.parametrize("token", ["x", "a.b.c", "é.è.ë", "x" * 9000, "e30.W10.x"])
def test_what_is_no_token_is_told_so(client, known, token):
    assert get(client, token).json()["code"] == "jwt-decode-error"


def test_a_signature_of_another_secret_is_refused(client, known):
    response = get(client, token_of(known.client_id, "een ander geheim dat lang genoeg is"))
    assert (response.status_code, response.json()["code"]) == (403, "invalid-jwt-signature")


def test_a_token_without_signature_is_refused(client, known):
    head, body = ({"alg": "none"}, {"client_id": known.client_id, "iat": int(time.time())})
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (head, body)]
    assert get(client, ".".join([*parts, ""])).json()["code"] == "jwt-decode-error"


def test_rights_follow_the_application_at_once(client, known):
    program = program_with("lezer", {"component": "ztc", "scopes": ["catalogi.lezen"]})
    assert program.get(LIST).status_code == 200
    program_with("niets")
    assert Program("niets", show_client("niets").secret).get(LIST).status_code == 403


def test_the_command_gives_scopes_for_every_type(client, db):
    made = show_client("beperkt", scopes=["zaken.lezen", "documenten.lezen"], level="openbaar")
    assert Program(made.client_id, made.secret).get(LIST).status_code == 200  # ztc-014
    assert show_client("beperkt") == made
    assert program_with_all_rights("beperkt").get(LIST).status_code == 200


def test_the_command_prints_a_client_that_works_and_the_same_one_again(client, db, capsys):
    call_command("applicatie", "Formulieren", "--alle-rechten")
    told = json.loads(capsys.readouterr().out)
    assert sorted(told) == ["client_id", "secret"]
    assert get(client, token_of(told["client_id"], told["secret"])).status_code == 200
    call_command("applicatie", "Formulieren", "--alle-rechten")
    assert json.loads(capsys.readouterr().out) == told


def test_a_right_that_is_taken_away_ends_in_a_moment(client, known, settings, monkeypatch):
    settings.ZGW_CALLER_KEPT_SECONDS = 2
    program = program_with("lezer", {"component": "ztc", "scopes": ["catalogi.lezen"]})
    token = token_of(program.client_id, program.secret)
    assert get(client, token).status_code == 200
    Applicatie.objects.get(label="lezer").delete()
    assert get(client, token).status_code == 200
    later = time.monotonic() + 3
    monkeypatch.setattr(time, "monotonic", lambda: later)
    assert get(client, token).status_code == 403


def test_what_is_remembered_of_a_token_is_forgotten_when_rights_change(
    client, zgw, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.ZGW_CALLER_KEPT_SECONDS, settings.DATA_DIR = 60, tmp_path
    program = program_with("beperkt", {"component": "nrc", "scopes": ["notificaties.consumeren"]})
    token = token_of("beperkt", program.secret)
    url = zgw.get("autorisaties/applicaties/consumer", {"clientId": "beperkt"}).json()["url"]
    assert get(client, token).status_code == 403
    with django_capture_on_commit_callbacks(execute=True):
        zgw.patch(url, {"autorisaties": [{"component": "ztc", "scopes": ["catalogi.lezen"]}]})
    assert get(client, token).status_code == 200
