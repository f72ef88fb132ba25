"""The client and its fake keep the same promises; the client also bears what a network does."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loket.outside.breaker import Breaker
from loket.outside.brp import BrpDown, BrpRefused, FakeBrp, HaalCentraal

BSN, NOBODYS = "999990019", "999990020"
PERSON = {
    "burgerservicenummer": BSN,
    "naam": {"voornamen": "Ans", "voorletters": "A.", "geslachtsnaam": "Bedacht"},
    "geboorte": {"datum": {"type": "Datum", "datum": "1979-01-23", "langFormaat": "23 januari 1979"}},
    "verblijfplaats": {
        "type": "Adres",
        "verblijfadres": {"officieleStraatnaam": "Verzonnenlaan", "huisnummer": 4, "postcode": "1861ZZ"},
    },
    "geheimhoudingPersoonsgegevens": True,
}


class Answers(BaseHTTPRequestHandler):
    """A register that gives all it has, whatever was asked: the client must keep the rest out."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), body))
        found = [PERSON] if body["burgerservicenummer"] == [BSN] else []
        status, answer = self.server.answer or (200, json.dumps({"type": body["type"], "personen": found}).encode())
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.asked, server.answer = [], None
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join(10)
    server.server_close()


@pytest.fixture
def client(server):
    return HaalCentraal(f"http://127.0.0.1:{server.server_port}/haalcentraal/api/brp", "sleutel", timeout=0.5)


@pytest.fixture(params=["fake", "client"])
def register(request):
    return FakeBrp({BSN: PERSON}) if request.param == "fake" else request.getfixturevalue("client")


def test_it_gives_the_fields_that_were_asked_and_no_others(register):
    told = register.persoon(BSN, ["naam.voornamen", "geboorte.datum"], doelbinding="Verhuizing")
    assert told == {
        "naam": {"voornamen": "Ans"},
        "geboorte": {"datum": PERSON["geboorte"]["datum"]},
        "geheimhoudingPersoonsgegevens": True,
    }


def test_a_field_brings_what_lies_below_it(register):
    told = register.persoon(BSN, ["verblijfplaats"], doelbinding="Verhuizing")
    assert told["verblijfplaats"] == PERSON["verblijfplaats"]


def test_a_number_that_nobody_has_is_nobody(register):
    assert register.persoon(NOBODYS, ["naam"], doelbinding="Verhuizing") is None


def test_what_is_asked_is_what_the_contract_says(server, client):
    client.persoon(BSN, ["naam.voornamen"], doelbinding="Verhuizing")
    [(path, headers, body)] = server.asked
    assert path == "/haalcentraal/api/brp/personen"
    assert body == {
        "type": "RaadpleegMetBurgerservicenummer",
        "fields": ["naam.voornamen"],
        "burgerservicenummer": [BSN],
    }
    told = {name.lower(): value for name, value in headers.items()}
    assert (told["x-api-key"], told["x-doelbinding"]) == ("sleutel", "Verhuizing")


@pytest.mark.parametrize("status", [400, 401, 403])
def test_what_we_may_not_ask_is_refused(server, client, status):
    server.answer = (status, b"{}")
    with pytest.raises(BrpRefused, match=str(status)):
        client.persoon(BSN, ["naam"], doelbinding="Verhuizing")


@pytest.mark.parametrize(
    "answer", [(500, b"{}"), (200, b"<html>"), (200, b"{}"), (302, b""), (200, b'{"personen": [3]}')]
)
def test_an_answer_that_makes_no_sense_is_down_and_tells_no_number(server, client, answer):
    server.answer = answer
    with pytest.raises(BrpDown) as told:
        client.persoon(BSN, ["naam"], doelbinding="Verhuizing")
    assert told.value.__cause__ is None
    assert BSN not in str(told.value)


def test_after_a_failure_it_is_left_alone_for_a_while(server):
    now = [0.0]
    client = HaalCentraal(
        f"http://127.0.0.1:{server.server_port}", breaker=Breaker(rest=30, clock=lambda: now[0]), timeout=0.5
    )
    server.answer = (503, b"")
    for _ in range(3):
        with pytest.raises(BrpDown):
            client.persoon(BSN, ["naam"], doelbinding="x")
    assert len(server.asked) == 1
    now[0], server.answer = 31.0, None
    assert client.persoon(BSN, ["naam.voornamen"], doelbinding="x")["naam"] == {"voornamen": "Ans"}
