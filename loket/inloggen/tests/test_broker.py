"""Somebody logs in by the broker: away, back, in; and what is not an answer to our question opens nothing."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import RequestFactory

from loket.inloggen.pages import broker as pages
from loket.inloggen.queries import ingelogd
from loket.outside.identiteit import IdentityUnreachable
from loket.outside.inlogdienst import FakeBroker
from loket.storingen.models import Storing

pytestmark = pytest.mark.django_db
BEGIN, BACK = "/mijn/inloggen/met/digid/", "/mijn/inloggen/terug/"
ANS = {"bsn": "999990019", "acr": "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract"}


@pytest.fixture
def broker(settings, monkeypatch):
    settings.LOGIN_ISSUER, settings.LOGIN_WAYS = "https://broker.example", ["digid", "eherkenning"]
    broker = FakeBroker()
    monkeypatch.setattr(pages, "inlogdienst", lambda: broker)
    return broker


def go(client, broker, claims=ANS, way="digid", wanted="/contact/"):
    """Away, and back as who the broker knows."""
    asked = parse_qs(urlsplit(client.get(f"/mijn/inloggen/met/{way}/", {"naar": wanted})["Location"]).query)
    assert asked["redirect_uri"] == ["http://127.0.0.1:8000/mijn/inloggen/terug/"]
    assert asked["way"] == [way]
    state = asked["state"][0]
    return {"code": broker.knows(claims, state=state), "state": state}


def who_is_in(client):
    request = RequestFactory().get("/")
    request.session = client.session
    return ingelogd(request)


def test_somebody_comes_in_and_goes_where_they_wanted(client, broker):
    answer = client.get(BACK, go(client, broker))
    assert (answer.status_code, answer["Location"]) == (302, "/contact/")
    who = who_is_in(client)
    assert (who.bsn, who.via, who.niveau) == (ANS["bsn"], "digid", "laag")


def test_a_business_comes_in_by_eherkenning(client, broker):
    claims = {"kvk": "90000001", "acr": "urn:etoegang:core:assurance-class:loa3"}
    client.get(BACK, go(client, broker, claims, "eherkenning"))
    assert (who_is_in(client).kind, who_is_in(client).kvk) == ("bedrijf", "90000001")


@pytest.mark.parametrize("spoilt", [{"state": "iets"}, {"iss": "https://kwaad.example"}, {"code": "iets"}])
def test_what_is_no_answer_to_our_question_opens_nothing(client, broker, spoilt):
    answer = client.get(BACK, go(client, broker) | spoilt)
    assert answer.status_code == 422
    assert who_is_in(client) is None


def test_an_answer_counts_once(client, broker):
    answer = go(client, broker)
    client.get(BACK, answer)
    client.post("/mijn/uitloggen/")
    assert client.get(BACK, answer).status_code == 422


def test_who_stops_is_told_so(client, broker):
    answer = go(client, broker)
    told = client.get(BACK, {"state": answer["state"], "error": "access_denied"})
    assert "gestopt" in told.content.decode()


def test_a_level_that_is_too_low_is_told(client, broker):
    told = client.get(BACK, go(client, broker, {**ANS, "acr": "onbekend"}))
    assert (told.status_code, "te weinig zekerheid" in told.content.decode()) == (422, True)


@pytest.mark.parametrize(("service", "is_in"), [("parkeren", False), ("loket", True)])
def test_a_machtiging_for_one_service_opens_nothing_else(client, broker, settings, service, is_in):
    settings.LOGIN_SERVICES = ["loket"]
    claims = {**ANS, "gemachtigde.bsn": ANS["bsn"], "aanvrager.bsn": "999993653", "service_id": service}
    told = client.get(BACK, go(client, broker, claims))
    assert (who_is_in(client) is not None) is is_in
    assert ("Uw machtiging is voor iets anders." in told.content.decode()) is not is_in


def test_when_the_broker_is_down_one_is_told_and_the_phone_stands_there(client, broker, monkeypatch):
    def down(*args, **kwargs):
        raise IdentityUnreachable("down")

    monkeypatch.setattr(broker, "address_for", down)
    told = client.get(BEGIN)
    assert (told.status_code, "Inloggen kan nu niet" in told.content.decode()) == (422, True)


def test_a_way_that_the_town_does_not_have_is_not_there(client, broker):
    assert client.get("/mijn/inloggen/met/eidas/").status_code == 404
    assert client.get("/mijn/inloggen/met/demo/").status_code == 404


def test_without_a_broker_there_are_no_such_doors(client):
    assert client.get(BEGIN).status_code == 404


def test_out_is_out_there_too(client, broker):
    client.get(BACK, go(client, broker))
    answer = client.post("/mijn/uitloggen/", follow=True)
    assert answer["Refresh"] == "0; url=/mijn/uitloggen/elders/"
    there = client.get("/mijn/uitloggen/elders/")["Location"]
    assert there.startswith("https://broker.example/uit?")
    assert "post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A8000%2Fmijn%2Fuitgelogd%2F" in there


def test_nothing_of_who_logs_in_stands_in_an_address(client, broker):
    answer = client.get(BACK, go(client, broker))
    assert ANS["bsn"] not in answer["Location"]


def test_that_logging_in_does_not_work_is_kept_and_told_until_somebody_comes_in_again(client, broker, monkeypatch):
    def down(*args, **kwargs):
        raise IdentityUnreachable("down")

    told = "Inloggen werkt nu niet goed."
    assert told not in client.get("/mijn/inloggen/").content.decode()
    with monkeypatch.context() as while_down:
        while_down.setattr(broker, "address_for", down)
        client.get(BEGIN)
    assert told in client.get("/mijn/inloggen/").content.decode()
    client.get(BACK, go(client, broker))
    assert Storing.objects.get().until
    client.logout()
    assert told not in client.get("/mijn/inloggen/").content.decode()
