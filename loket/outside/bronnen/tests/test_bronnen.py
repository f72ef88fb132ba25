import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from loket.outside.bronnen import NotFetched, check_address, client, fetch, send, why_not_fetch

ANSWERS = {
    "/goed": (200, b'{"naam": "E-mail"}'),
    "/lijst": (200, b"[]"),
    "/tekst": (200, b"<html>"),
    "/weg": (404, b"{}"),
}


class Other(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/door":
            self.send_response(302)
            self.send_header("Location", "/goed")
            self.end_headers()
            return
        if self.path == "/groot":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"x" * 3_000_000)
            return
        status, body = ANSWERS[self.path]
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        if self.path == "/drupt":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Traag: ")
            for _ in range(100):
                self.wfile.write(b".")
                self.wfile.flush()
                time.sleep(0.05)
            return
        self.server.got.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def other():
    server = HTTPServer(("127.0.0.1", 0), Other)
    server.got = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def at(server, path):
    return f"http://127.0.0.1:{server.server_port}{path}"


@pytest.mark.parametrize("path", ["/goed", "/door"])
def test_a_json_object_is_fetched_also_behind_a_redirect(other, path):
    assert fetch(at(other, path)) == {"naam": "E-mail"}


@pytest.mark.parametrize(
    ("path", "code"),
    [("/weg", "bad-url"), ("/lijst", "invalid-resource"), ("/tekst", "invalid-resource"), ("/groot", "bad-url")],
)
def test_another_answer_is_told_with_the_code_of_the_standard(other, path, code):
    with pytest.raises(NotFetched) as told:
        fetch(at(other, path))
    assert told.value.code == code


def test_a_message_is_sent(other):
    assert send(at(other, "/"), b"{}", {}).status == 204
    assert other.got == [b"{}"]


@pytest.mark.parametrize("url", ["ftp://a.example/x", "http://", "http://a.example:99999/", "x", "http://[::1"])
def test_what_is_no_address_is_not_fetched(url):
    assert why_not_fetch(url).code == "bad-url"


def test_only_hosts_on_the_list_are_asked(settings):
    settings.ZGW_SOURCES = ["bron.example", ".gemeente.example"]
    assert why_not_fetch("https://bron.example/x") is None
    assert why_not_fetch("https://api.gemeente.example/x") is None
    assert why_not_fetch("https://andere.example/x").code == "bad-url"
    assert why_not_fetch("https://kwaadgemeente.example/x").code == "bad-url"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "::1", "192.168.1.1", "0.0.0.0"]
)
def test_a_private_network_is_closed_unless_it_is_named(settings, host):
    settings.ZGW_PRIVATE_NETWORKS = []
    with pytest.raises(NotFetched):
        check_address(host)


def test_a_named_private_network_is_open(settings):
    settings.ZGW_PRIVATE_NETWORKS = ["10.0.0.0/8"]
    assert check_address("10.1.2.3") == "10.1.2.3"


@pytest.mark.slow
def test_an_answer_that_drips_is_left(other, monkeypatch):
    monkeypatch.setattr(client, "MOST_SECONDS", 0.3)
    began = time.monotonic()
    with pytest.raises(NotFetched):
        send(at(other, "/drupt"), b"{}", {})
    assert time.monotonic() - began < 1
