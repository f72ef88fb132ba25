"""Somebody logs in by SAML, at SimpleSAMLphp and at a provider of ours: away, back, in, out."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client, RequestFactory

from loket.inloggen.queries import ingelogd
from loket.inloggen.tests.saml_there import BACK, browse, ours, simplesamlphp, why_not_simplesamlphp
from loket.outside.identiteit import IdentityUnreachable
from loket.outside.saml import client as saml
from loket.outside.saml import messages, signature
from loket.outside.saml.signature import unpacked
from loket.outside.saml.tests import idp, papers
from loket.outside.saml.xml import name, only, parse, words
from loket.storingen.models import Storing

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BEGIN, BSN = "/mijn/inloggen/saml/digid/", "999990019"
WHY_NOT = why_not_simplesamlphp()
WITHOUT = pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
STATUS = "urn:oasis:names:tc:SAML:2.0:status:"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    with ours(tmp_path_factory.mktemp("ours")) as there:
        yield there


@pytest.fixture(scope="module")
def simple(tmp_path_factory):
    with simplesamlphp(tmp_path_factory.mktemp("simple")) as there:
        yield there


@pytest.fixture(params=["own", pytest.param("simple", marks=WITHOUT)])
def door(request, settings):
    settings.SAML = {"digid": request.getfixturevalue(request.param)[1]}


@pytest.fixture
def there(own, settings):
    """The provider of ours, which can be told to say something else."""
    settings.SAML = {"digid": own[1]}
    own[0].told = {}
    return own[0]


def away(client, wanted="/contact/"):
    return client.get(BEGIN, {"naar": wanted})["Location"]


def come_back(client, address):
    assert address.startswith(BACK)
    return client.get(BACK, {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()})


def log_in(client, wanted="/contact/"):
    return come_back(client, browse(away(client, wanted)))


def who_is_in(client):
    request = RequestFactory().get("/")
    request.session = client.session
    return ingelogd(request)


# -- At both ---------------------------------------------------------------------------------------------------------


def test_somebody_comes_in_and_goes_where_they_wanted(client, door):
    answer = log_in(client)
    assert (answer.status_code, answer["Location"]) == (302, "/contact/")
    who = who_is_in(client)
    assert (who.bsn, who.via, who.niveau) == (BSN, "digid", "laag")


def test_an_artifact_counts_once_and_in_the_browser_that_asked(client, door):
    address = browse(away(client))
    assert come_back(Client(), address).status_code == 422
    assert come_back(client, address).status_code == 302
    client.post("/mijn/uitloggen/")
    assert come_back(client, address).status_code == 422
    assert who_is_in(client) is None


def test_an_artifact_for_one_question_answers_no_other(client, door):
    """Somebody gets the artifact of another, and puts it behind a question of their own."""
    of_another = parse_qs(urlsplit(browse(away(Client()))).query)["SAMLart"][0]
    mine = parse_qs(urlsplit(browse(away(client))).query)["RelayState"][0]
    assert client.get(BACK, {"SAMLart": of_another, "RelayState": mine}).status_code == 422
    assert who_is_in(client) is None


# -- What we ask -----------------------------------------------------------------------------------------------------


def test_what_we_ask_is_signed_fresh_and_says_how_sure_it_must_be(client, there):
    query = urlsplit(away(client)).query
    request = unpacked(parse_qs(query)["SAMLRequest"][0])
    assert request.get("ForceAuthn") == "true"
    asked = only(request, "samlp:RequestedAuthnContext")
    assert (asked.get("Comparison"), words(only(asked, "saml:AuthnContextClassRef"))) == ("minimum", idp.MOBILE)
    assert there.sign_on(query)  # it checks our signature
    assert BSN not in query


def test_what_we_tell_of_ourselves_is_signed_and_holds_no_secret(client, there):
    told = client.get("/mijn/inloggen/saml/digid/metadata/")
    root = parse(told.content)
    assert told["Content-Type"] == "application/samlmetadata+xml"
    back = root.find(f".//{name('md:AssertionConsumerService')}")
    assert (back.get("Location"), back.get("Binding").rpartition(":")[2]) == (BACK, "HTTP-Artifact")
    assert only(root, "ds:Signature") is not None
    assert b"PRIVATE" not in told.content


def test_a_way_that_is_not_set_up_is_not_there(client, there):
    assert client.get("/mijn/inloggen/saml/eherkenning/").status_code == 404
    assert client.get("/mijn/inloggen/saml/eidas/metadata/").status_code == 404


def test_the_button_leads_straight_there(client, there):
    assert f'href="{BEGIN}?naar=' in client.get("/mijn/inloggen/").content.decode()


# -- What goes wrong -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"status": f"{STATUS}Responder", "why": f"{STATUS}AuthnFailed"}, "U heeft het inloggen gestopt."),
        ({"status": f"{STATUS}Responder", "why": f"{STATUS}NoAuthnContext"}, "te weinig zekerheid"),
        ({"status": f"{STATUS}Requester"}, "Inloggen is niet gelukt. Er is niets gewijzigd."),
        ({"context": "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"}, "te weinig zekerheid"),
        ({"who": idp.name_id("s00000001:12345678")}, "Wij weten niet zeker wie u bent."),
        ({"audience": "urn:ander"}, "Inloggen is niet gelukt."),
    ],
)
def test_who_does_not_come_in_is_told_why_in_plain_words(client, there, told, words):
    there.told = told
    answer = log_in(client)
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert who_is_in(client) is None


def test_a_proof_that_was_used_before_opens_nothing(client, there):
    there.told = {"id": "_zelfde"}
    assert log_in(client).status_code == 302
    there.told = {"id": "_zelfde"}
    assert log_in(Client()).status_code == 422


@pytest.mark.parametrize("artifact", ["", "geen", "AAQAAA==", "AAQAA" + "A" * 55])
def test_what_is_no_artifact_of_theirs_is_not_even_asked_for(client, there, artifact):
    relay = parse_qs(urlsplit(away(client)).query)["RelayState"][0]
    assert client.get(BACK, {"SAMLart": artifact, "RelayState": relay}).status_code == 422


def test_who_stays_away_too_long_begins_anew(client, there):
    address = browse(away(client))
    session = client.session
    session["inlog_saml"] = {**session["inlog_saml"], "at": "2026-01-01T10:00:00+00:00"}
    session.save()
    assert come_back(client, address).status_code == 422


def test_when_they_do_not_answer_one_is_told_and_it_is_noted(client, there, monkeypatch):
    address = browse(away(client))

    def down(*args, **kwargs):
        raise IdentityUnreachable("down")

    monkeypatch.setattr(saml, "post", down)
    assert "Inloggen kan nu niet" in come_back(client, address).content.decode()
    assert Storing.objects.get().until is None


def test_without_our_certificate_their_channel_stays_shut(client, there, settings, tmp_path):
    own = settings.SAML["digid"].own
    key, certificate = papers.files(tmp_path, "een ander")
    stranger = replace(own, tls_key=key, tls_certificate=certificate)
    settings.SAML = {"digid": replace(settings.SAML["digid"], own=stranger)}
    assert log_in(client).status_code == 422
    assert who_is_in(client) is None


# -- Out -------------------------------------------------------------------------------------------------------------


def test_no_bsn_stands_in_an_address_also_when_one_goes_out_there(client, there):
    log_in(client)
    assert client.post("/mijn/uitloggen/", follow=True).status_code == 200
    assert who_is_in(client) is None


def test_who_is_known_by_a_word_goes_out_there_by_an_address(client, there):
    number = idp.attribute("urn:nl-eid-gdi:1.0:id:BSN", BSN)
    there.told = {"who": idp.name_id("een-pseudoniem"), "attributes": (number,)}
    log_in(client)
    told = client.post("/mijn/uitloggen/", follow=True)
    place = told["Refresh"].removeprefix("0; url=")
    request = unpacked(parse_qs(urlsplit(place).query)["SAMLRequest"][0])
    assert place.startswith(there.url)
    assert words(only(request, "saml:NameID")) == "een-pseudoniem"
    assert "Refresh" not in client.get("/mijn/uitgelogd/?elders")


def test_a_bsn_goes_out_there_in_a_form_that_only_this_page_may_hold(client, there, settings):
    one = settings.SAML["digid"]
    settings.SAML = {"digid": replace(one, provider=replace(one.provider, log_out_form=f"{there.url}/uit"))}
    log_in(client)
    told = client.post("/mijn/uitloggen/", follow=True)
    assert f"form-action 'self' {there.url}" in told["Content-Security-Policy"]
    assert f'action="{there.url}/uit"' in told.content.decode()
    assert there.url not in client.get("/contact/")["Content-Security-Policy"]


def test_when_they_end_it_it_ends_here_and_only_their_word_counts(client, there):
    def asked(index, by="idp"):
        known = messages.Known("digid", "iemand", index)
        here = "http://127.0.0.1:8000/mijn/inloggen/saml/uit/"
        request = messages.logout_request("_uit", known, issuer=idp.ENTITY, to=here, now=datetime.now(UTC))
        packed = signature.packed(request)
        address = signature.address_with("http://x/", papers.key(by), SAMLRequest=packed, RelayState="terug")
        return client.get(f"/mijn/inloggen/saml/uit/?{urlsplit(address).query}")

    log_in(client)
    assert asked("there-1", by="een ander").status_code == 422
    assert asked("van een ander").status_code == 302
    assert who_is_in(client)
    answer = asked("there-1")
    assert who_is_in(client) is None
    query = parse_qs(urlsplit(answer["Location"]).query)
    assert query["RelayState"] == ["terug"]
    assert unpacked(query["SAMLResponse"][0]).get("InResponseTo") == "_uit"
