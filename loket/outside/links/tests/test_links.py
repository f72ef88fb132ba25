"""The client and its fake tell the same of an address, and the client goes nowhere inside our network."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loket.outside.links import FakeLinks, Look, WebLinks

GONE = Look("bestaat niet meer", sure=True)
ANSWERS = {"/goed": Look(), "/weg": GONE, "/fout": Look("geeft een fout (500)"), "/verboden": Look()}
STATUS = {"/goed": 200, "/weg": 404, "/fout": 500, "/verboden": 403, "/geen-hoofd": 405}


class Site(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        if self.path == "/geen-hoofd":
            self.send_response(200)
            self.send_header("Content-Length", "1000000000")
            self.end_headers()
        else:
            self.answer()

    def answer(self):
        if self.path.startswith("/verhuisd"):
            self.send_response(301)
            self.send_header("Location", self.path.removeprefix("/verhuisd") or "/verhuisd")
        else:
            self.send_response(STATUS[self.path])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["client", "fake"])
def links(request, site):
    return WebLinks() if request.param == "client" else FakeLinks({f"{site}{path}": ANSWERS[path] for path in ANSWERS})


@pytest.mark.parametrize("path", ANSWERS)
def test_what_an_address_answers(links, site, path):
    assert links.look(f"{site}{path}") == ANSWERS[path]


@pytest.mark.parametrize(
    ("path", "look"),
    [
        ("/verhuisd/goed", Look()),
        ("/verhuisd/weg", GONE),
        ("/verhuisd", Look("stuurt steeds door")),
        ("/geen-hoofd", Look()),
    ],
)
def test_redirects_and_servers_without_head(site, path, look):
    assert WebLinks().look(f"{site}{path}") == look


def test_an_address_in_a_closed_network_is_not_visited(site, settings):
    settings.ZGW_PRIVATE_NETWORKS = []
    assert WebLinks().look(f"{site}/goed") == Look("Dit adres ligt in een gesloten netwerk.")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://[::1", "https://"])
def test_an_address_that_is_none(url):
    assert WebLinks().look(url) == Look("Dit is geen geldige URL.")


def test_a_server_that_is_not_there():
    assert WebLinks().look("http://127.0.0.1:1/").trouble == "geeft geen antwoord"
