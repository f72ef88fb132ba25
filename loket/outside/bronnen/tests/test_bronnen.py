import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpcore
import pytest

from loket.outside.bronnen import NotFetched, check_address, client, fetch, send, why_not_fetch
from loket.outside.links.client import WebLinks

ANSWERS = {
    "/goed": (200, b'{"naam": "E-mail"}'),
    "/lijst": (200, b"[]"),
    "/tekst": (200, b"<html>"),
    "/weg": (404, b"{}"),
}
ELSEWHERE = {
    "/door": "/goed",
    "/rond": "/rond",
    "/naar-binnen": "http://127.0.0.2:9/",
    "/naar-een-ander": "http://ander.example/",
}


class Other(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path in ELSEWHERE:
            self.send_response(302)
            self.send_header("Location", ELSEWHERE[self.path])
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
        if self.path in ELSEWHERE:
            self.do_GET()
            return
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


CLOSED = (
    *("127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "172.16.0.1", "0.0.0.0", "::1", "fd00::1", "fe80::1"),
    *("169.254.169.254", "100.100.100.200", "fd00:ec2::254", "168.63.129.16"),  # what clouds tell their machines
    *("2130706433", "0x7f000001", "127.1", "017700000001"),  # 127.0.0.1 in other words
    *("::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::", "2001::f5ff:fffe", "::10.0.0.1"),  # 10.0.0.1 packed
    *("224.0.0.1", "ff02::1", "240.0.0.1", "fec0::1", "64:ff9b:1::a00:1"),
)


@pytest.mark.parametrize("host", CLOSED)
def test_a_private_network_is_closed_unless_it_is_named(settings, host):
    settings.ZGW_PRIVATE_NETWORKS = []
    with pytest.raises(NotFetched):
        check_address(host)


def test_a_named_private_network_is_open(settings):
    settings.ZGW_PRIVATE_NETWORKS = ["10.0.0.0/8"]
    assert check_address("10.1.2.3") == "10.1.2.3"


def test_an_open_address_is_open():
    assert check_address("93.184.215.14") == "93.184.215.14"
    assert check_address("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


def test_a_name_that_leads_to_both_is_closed(settings, monkeypatch):
    settings.ZGW_PRIVATE_NETWORKS = []
    both = [(0, 0, 0, "", (each, 0)) for each in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *asked, **more: both)
    with pytest.raises(NotFetched):
        check_address("beide.example")


@pytest.mark.parametrize(
    "go",
    [lambda url: send(url, b"{}", {}, hosts=["*"]), fetch, lambda url: WebLinks().look(url)],
    ids=["a webhook", "an address in a field", "a link on a page"],
)
def test_a_name_cannot_change_its_mind_after_we_looked(monkeypatch, go):
    """DNS rebinding: looked up once, and connected to that number. A second look would lead inside."""
    asked, went = [], []

    def number_of(host, *rest, **more):
        asked.append(host)
        return [(0, 0, 0, "", ("93.184.215.14" if len(asked) == 1 else "127.0.0.1", 0))]

    def connect(self, host, *rest):
        went.append(host)
        raise httpcore.ConnectError("no network here")

    monkeypatch.setattr(socket, "getaddrinfo", number_of)
    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    with suppress(NotFetched):
        go("http://wisselt.example/")
    assert (asked, went) == (["wisselt.example"], ["93.184.215.14"])


def test_a_redirect_is_looked_at_as_well(other, settings):
    """Out of a network that is named, into one that is not."""
    settings.ZGW_PRIVATE_NETWORKS = ["127.0.0.1/32"]
    assert fetch(at(other, "/door"))
    with pytest.raises(NotFetched) as told:
        fetch(at(other, "/naar-binnen"))
    assert told.value.reason == "Dit adres ligt in een gesloten netwerk."
    settings.ZGW_SOURCES = ["127.0.0.1"]
    with pytest.raises(NotFetched) as told:
        fetch(at(other, "/naar-een-ander"))
    assert told.value.reason == "Deze organisatie kennen wij niet."


def test_a_message_follows_no_redirect(other):
    assert send(at(other, "/door"), b"{}", {}).status == 302
    assert other.got == []


def test_a_circle_of_redirects_ends(other):
    with pytest.raises(NotFetched):
        fetch(at(other, "/rond"))


@pytest.mark.slow
def test_an_answer_that_drips_is_left(other, monkeypatch):
    monkeypatch.setattr(client, "MOST_SECONDS", 0.3)
    began = time.monotonic()
    with pytest.raises(NotFetched):
        send(at(other, "/drupt"), b"{}", {})
    assert time.monotonic() - began < 1
