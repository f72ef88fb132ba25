"""The client and its fake keep the same promises; the client also bears what a network does."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from loket.outside.adressen import AddressServiceDown, FakeAddressService, FoundAddress, Locatieserver
from loket.outside.adressen.fake import ANDER, VOORBEELD
from loket.outside.breaker import Breaker


class Answers(BaseHTTPRequestHandler):
    """Answers in the shape of PDOK's Locatieserver v3_1; `server.answer` replaces it by something else."""

    def do_GET(self):
        asked = urlsplit(self.path)
        self.server.asked.append(self.path)
        params = {name: values[0] for name, values in parse_qs(asked.query).items()}
        status, body = self.server.answer or (200, self._found(asked.path.rsplit("/", 1)[-1], params))
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def _found(self, kind, params):
        assert kind in ("suggest", "free", "reverse")
        near = (float(params["lat"]), float(params["lon"])) if "lat" in params else None
        known = FakeAddressService()
        found = [known.reverse(*near)] if kind == "reverse" else known.find(params["q"], near=near)
        street = {"type": "weg", "weergavenaam": "Voorbeeldstraat, Bergen", "centroide_ll": "POINT(4.7 52.67)"}
        return json.dumps({"response": {"numFound": len(found), "docs": [street, *map(doc, found)]}}).encode()

    def log_message(self, *args):
        pass


def doc(known: FoundAddress):
    return {
        "type": "adres",
        "nummeraanduiding_id": known.id,
        "weergavenaam": known.label,
        "centroide_ll": f"POINT({known.lon} {known.lat})",
    }


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
    return Locatieserver(f"http://127.0.0.1:{server.server_port}/bzk/locatieserver/search/v3_1", timeout=0.5)


@pytest.fixture(params=["fake", "client"])
def service(request):
    return FakeAddressService() if request.param == "fake" else request.getfixturevalue("client")


@pytest.mark.parametrize("ask", ["suggest", "find"])
def test_it_finds_addresses_by_text(service, ask):
    assert getattr(service, ask)("voorbeeldstraat 12") == [VOORBEELD]


def test_what_is_near_comes_first(service):
    assert service.suggest("voorbeeldstraat", near=(52.6692, 4.7034)) == [ANDER, VOORBEELD]


def test_nothing_like_it_is_an_empty_list(service):
    assert service.suggest("nergenshuizen") == []


def test_it_finds_the_address_at_a_point(service):
    assert service.reverse(52.66921, 4.70341) == ANDER


def test_the_fake_can_be_down():
    with pytest.raises(AddressServiceDown):
        FakeAddressService(is_down=True).suggest("voorbeeldstraat")


@pytest.mark.parametrize(
    "answer",
    [(500, b"{}"), (200, b"<html>"), (200, b"[]"), (200, b'{"response": {}}'), (302, b""), (200, b'{"response": 3}')],
)
def test_an_answer_that_makes_no_sense_is_down(server, client, answer):
    server.answer = answer
    with pytest.raises(AddressServiceDown):
        client.suggest("voorbeeldstraat")


def test_after_a_failure_it_is_left_alone_for_a_while(server):
    now = [0.0]
    breaker = Breaker(rest=30, clock=lambda: now[0])
    client = Locatieserver(f"http://127.0.0.1:{server.server_port}", breaker=breaker)
    server.answer = (503, b"")
    for _ in range(3):
        with pytest.raises(AddressServiceDown):
            client.suggest("voorbeeldstraat")
    assert len(server.asked) == 1

    now[0], server.answer = 31.0, None
    assert client.suggest("voorbeeldstraat 12") == [VOORBEELD]


def test_no_server_is_down(server):
    server.shutdown()
    server.server_close()
    with pytest.raises(AddressServiceDown):
        Locatieserver(f"http://127.0.0.1:{server.server_port}", timeout=0.2).reverse(52.6, 4.7)


def test_only_addresses_are_asked_for(server, client):
    client.suggest("dorpsstraat 12", near=(52.6, 4.7))
    asked = parse_qs(urlsplit(server.asked[0]).query)
    assert asked["q"] == ["dorpsstraat 12"]
    assert asked["fq"] == ["type:adres"]
