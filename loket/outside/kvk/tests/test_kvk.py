"""The client and its fake keep the same promises; the client also bears what a network does."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from loket.outside.kvk import FakeKvk, KvkApi, KvkDown, KvkRefused, Onderneming

BAKKER = Onderneming("90000001", "Bakkerij Voorbeeld", "000090000001", "Verzonnenlaan", "4A-2", "1861ZZ", "Bergen")
CAFE = Onderneming("90000002", "Café Voorbeeld", "000090000002", "Bedachtweg", "9", "1931ZZ", "Egmond aan Zee")
KNOWN = [BAKKER, CAFE]


def address(each):
    house = {"huisnummer": 4, "huisletter": "A", "huisnummerToevoeging": "2"} if each is BAKKER else {"huisnummer": 9}
    return {"straatnaam": each.straatnaam, **house, "postcode": each.postcode, "plaats": each.plaats}


def profile(each):
    """In the shape of Basisprofiel v1; the postal address stands first."""
    visited = {"type": "bezoekadres", "indAfgeschermd": "Nee", **address(each)}
    main = {"vestigingsnummer": each.vestigingsnummer, "adressen": [{"type": "correspondentieadres"}, visited]}
    return {"kvkNummer": each.kvkNummer, "naam": each.naam, "_embedded": {"hoofdvestiging": main, "eigenaar": {}}}


def result(each):
    return {
        "kvkNummer": each.kvkNummer,
        "naam": each.naam,
        "vestigingsnummer": each.vestigingsnummer,
        "adres": {"binnenlandsAdres": {"type": "bezoekadres", **address(each)}},
    }


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = urlsplit(self.path)
        self.server.asked.append((self.path, self.headers["apikey"]))
        status, body = self.server.answer or self._found(asked)
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def _found(self, asked):
        if asked.path.startswith("/api/v1/basisprofielen/"):
            found = [profile(each) for each in KNOWN if asked.path.endswith(each.kvkNummer)]
            return (200, json.dumps(found[0]).encode()) if found else (404, b'{"fout": []}')
        assert asked.path == "/api/v2/zoeken"
        params = {name: values[0] for name, values in parse_qs(asked.query).items()}
        found = [result(each) for each in FakeKvk(KNOWN).zoeken(params["naam"], plaats=params.get("plaats", ""))]
        return (200, json.dumps({"resultaten": found}).encode()) if found else (404, b"{}")

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
    return KvkApi(f"http://127.0.0.1:{server.server_port}/api", "sleutel", timeout=0.5)


@pytest.fixture(params=["fake", "client"])
def register(request):
    return FakeKvk(KNOWN) if request.param == "fake" else request.getfixturevalue("client")


def test_it_gives_one_company_by_its_number(register):
    assert register.basisprofiel("90000001") == BAKKER


def test_a_number_of_none_is_none(register):
    assert register.basisprofiel("90000009") is None


def test_it_finds_by_name_and_place(register):
    assert register.zoeken("voorbeeld") == KNOWN
    assert register.zoeken("voorbeeld", plaats="Bergen") == [BAKKER]
    assert register.zoeken("niets") == []
    assert register.zoeken("voorbeeld", most=1) == [BAKKER]


def test_the_key_stands_in_the_header(server, client):
    client.basisprofiel("90000001")
    assert server.asked == [("/api/v1/basisprofielen/90000001", "sleutel")]


def test_a_shielded_address_is_not_given_on(server, client):
    shielded = profile(BAKKER)
    shielded["_embedded"]["hoofdvestiging"]["adressen"][1]["indAfgeschermd"] = "Ja"
    server.answer = (200, json.dumps(shielded).encode())
    told = client.basisprofiel("90000001")
    assert (told.straatnaam, told.huisnummer, told.postcode) == ("", "", "")


def test_a_wrong_key_is_refused(server, client):
    server.answer = (401, b"")
    with pytest.raises(KvkRefused):
        client.basisprofiel("90000001")


@pytest.mark.parametrize("answer", [(500, b"{}"), (200, b"<html>"), (200, b"[]"), (200, b"{}"), (302, b"")])
def test_an_answer_that_makes_no_sense_is_down_and_then_it_is_left_alone(server, client, answer):
    server.answer = answer
    for _ in range(2):
        with pytest.raises(KvkDown):
            client.basisprofiel("90000001")
    assert len(server.asked) == 1
