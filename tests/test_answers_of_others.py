"""Another system that answers without end, one letter at a time, or with something small that grows: each client of the
house gives up soon, as it does when nobody answers, and keeps little of it.
"""

import gzip
import socket
import threading
import time
import tracemalloc
from contextlib import contextmanager, suppress
from uuid import uuid4

import pytest

from loket.outside import asking, gateway
from loket.outside.adressen.client import Locatieserver
from loket.outside.adressen.port import AddressServiceDown
from loket.outside.berichtenbox import BoxUnreachable
from loket.outside.berichtenbox.client import GatewayBox
from loket.outside.betalen import BetaaldienstDown
from loket.outside.betalen.mollie import Mollie
from loket.outside.bronnen import NotFetched, fetch
from loket.outside.bronnen import client as bronnen
from loket.outside.brp.client import HaalCentraal
from loket.outside.brp.port import BrpDown
from loket.outside.centrale import ami_wire
from loket.outside.centrale.port import CentraleUnreachable
from loket.outside.identiteit import IdentityUnreachable
from loket.outside.identiteit.client import OidcClient, http_client
from loket.outside.kaart.client import MapTiles, NoTile, Tile
from loket.outside.kvk.client import KvkApi
from loket.outside.kvk.port import KvkDown
from loket.outside.links import client as links
from loket.outside.opslag import StoreDown, s3
from loket.outside.postbus import Place, PostbusUnreachable, wire
from loket.outside.postbus.imap import ImapPostbus
from loket.outside.saml import channel
from loket.outside.sms import SmsUnreachable
from loket.outside.sms.gateway import HttpGateway
from loket.outside.virusscanner import ScannerDown
from loket.outside.virusscanner.clamd import Clamd
from tests.test_the_house import HOUSE
from tests.test_ways_out import calls_of, speakers

pytestmark = pytest.mark.slow
PATIENCE = 0.4  # of each client, here; so nobody takes long
SOON, LITTLE = 3.0, 24 * 1024 * 1024
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
BOMB = gzip.compress(b" " * 200_000_000)  # of 200 KB


def without_end(send):
    send(HEAD + b"Connection: close\r\n\r\n")
    while True:
        send(b'[{"a": 1},' * 5_000)


def one_letter_at_a_time(send):
    send(HEAD + b"Connection: close\r\n\r\n")
    drip(send)


def a_head_one_letter_at_a_time(send):
    send(HEAD + b"X: ")
    drip(send)


def lines_without_end(send):
    send(b"* OK\r\nAsterisk Call Manager/5\r\n")
    while True:
        send(b"A: 1\r\n* 1 EXISTS\r\n" * 5_000)


def a_line_at_a_time(send):
    send(b"* OK\r\nAsterisk Call Manager/5\r\n")
    while True:
        send(b"A: 1\r\n")
        time.sleep(0.05)


def letters_of_a_line(send):
    drip(send)


def a_piece_of_a_terabyte(send):
    send(b"* OK ready\r\n* 1 FETCH (X {1000000000000}\r\n")
    time.sleep(5)


def packed(how, content):
    def small_that_grows(send):
        send(HEAD + b"Content-Encoding: %s\r\nContent-Length: %d\r\n\r\n" % (how, len(content)) + content)

    small_that_grows.__name__ = f"small that grows ({how.decode()})"
    return small_that_grows


def drip(send):
    while True:
        send(b"a")
        time.sleep(0.05)


BY_HTTP = [without_end, one_letter_at_a_time, a_head_one_letter_at_a_time]
GROWS = [packed(b"gzip", BOMB), packed(b"br", b"\x0b")]
BY_LINES = [lines_without_end, a_line_at_a_time, letters_of_a_line, a_piece_of_a_terabyte]


@contextmanager
def listening(behave):
    """Every connection is treated so, on a port of this machine."""
    server = socket.create_server(("127.0.0.1", 0))

    def each():
        with suppress(OSError):
            while True:
                threading.Thread(target=treat, args=(server.accept()[0],), daemon=True).start()

    def treat(line):
        with line, suppress(OSError):
            line.settimeout(0.1)
            with suppress(TimeoutError):
                line.recv(65536)
            line.settimeout(10)
            behave(line.sendall)

    threading.Thread(target=each, daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        server.close()


def look_at_link(url):
    """It tells what it found, and raises nothing: that it comes back, and soon, is all that counts here."""
    links.WebLinks().look(url)
    raise NotFetched("bad-url", "")


def of_the_store(url):
    return s3.S3Store(url, bucket="b", region="r", key="k", secret="s", drafts=HOUSE.parent / "build")


def ask_by_saml(url, monkeypatch):
    made = asking.Client(most=channel.MOST_BYTES, seconds=channel.SECONDS, timeout=channel.TIMEOUT)
    monkeypatch.setattr(channel, "_client", lambda *told: made)
    return channel.post(url, b"<a/>", certificate=HOUSE, key=HOUSE, authorities=None)


# By the file that speaks: how it asks, and what it says when nobody answers.
ASKED = {
    "gateway.py": (lambda url: HttpGateway(url, key="k", sender="s").send("+31", "x", reference="r"), SmsUnreachable),
    "berichtenbox/client.py": (
        lambda url: GatewayBox(url, key="k").deliver("1", subject="s", pdf=b"", reference="r"),
        BoxUnreachable,
    ),
    "brp/client.py": (lambda url: HaalCentraal(url).persoon("999990019", [], doelbinding="x"), BrpDown),
    "kvk/client.py": (lambda url: KvkApi(url, "k").basisprofiel("90000001"), KvkDown),
    "adressen/client.py": (lambda url: Locatieserver(url).suggest("x"), AddressServiceDown),
    "kaart/client.py": (lambda url: MapTiles(f"{url}{{z}}/{{x}}/{{y}}").fetch(Tile(1, 1, 1)), NoTile),
    "betalen/mollie.py": (lambda url: Mollie(url, key="k").state("tr_x"), BetaaldienstDown),
    "identiteit/client.py": (lambda url: OidcClient(url, "c", "s").log_out_address(back_to="x"), IdentityUnreachable),
    "opslag/s3.py": (lambda url: list(of_the_store(url).kept_in(f"{uuid4()}")), StoreDown),
    "bronnen/client.py": (fetch, NotFetched),
    "links/client.py": (look_at_link, NotFetched),
    "saml/channel.py": (ask_by_saml, IdentityUnreachable),
}
BY_LINE = {
    "virusscanner/clamd.py": (lambda port: Clamd(f"127.0.0.1:{port}", timeout=PATIENCE).scan([b"x"]), ScannerDown),
    "centrale/ami_wire.py": (
        lambda port: ami_wire.AmiConnection(ami_wire.Account("127.0.0.1", port, "u", "s"), events=True),
        CentraleUnreachable,
    ),
    "postbus/imap.py": (
        lambda port: list(
            ImapPostbus(Place("127.0.0.1", port, "geen", "u", "p"), timeout=1).new_mail(after=0, validity=0)
        ),
        PostbusUnreachable,
    ),
}
NEVER_WHOLE = {"opslag/s3.py", "links/client.py"}  # nothing that is packed is opened here
ELSEWHERE = {  # who speaks, and by whom it is looked at above, or why it is not
    "outside/gateway.py": "by the text messages",
    "outside/sms/gateway.py": "by gateway.py",
    "outside/postbus/wire.py": "by imap.py",
    "outside/bronnen/guard.py": "by client.py beside it",
    "outside/bronnen/patience.py": "by client.py beside it",
    "outside/asking.py": "by all of them",
    "outside/saml/setup.py": "reads certificates only",
    "outside/smtp.py": "the mail server of the town, by Django's client, with a time-out for each step",
    "berichten/wires.py": "as above",
    "beheer/checks/connections.py": "asks our own page by asking.py",
    "kernel/patience.py": "speaks to our own database",
}


@pytest.fixture(autouse=True)
def _little_patience(monkeypatch, settings):
    settings.ZGW_SOURCES, settings.ZGW_PRIVATE_NETWORKS = ["*"], ["127.0.0.0/8"]
    monkeypatch.setattr(asking.Client, "seconds", property(lambda _: PATIENCE, lambda *_: None), raising=False)
    for room, name in (
        *((gateway, "SECONDS"), (bronnen, "MOST_SECONDS"), (links, "SECONDS"), (s3, "SECONDS")),
        *((wire, "SECONDS"), (ami_wire, "PATIENCE"), (ami_wire, "QUIET")),
    ):
        monkeypatch.setattr(room, name, PATIENCE)
    http_client.cache_clear()
    yield
    http_client.cache_clear()


def asked(ask, fault):
    """How long it took to give up, and the most memory that was in use for it."""
    tracemalloc.start()
    began = time.monotonic()
    try:
        with pytest.raises(fault):
            ask()
        return time.monotonic() - began, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "behave"),
    [(name, each) for name in ASKED for each in BY_HTTP + (GROWS if name not in NEVER_WHOLE else [])],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_who_asks_over_http_gives_up(name, behave, monkeypatch):
    ask, fault = ASKED[name]
    more = (monkeypatch,) if ask is ask_by_saml else ()
    with listening(behave) as port:
        seconds, memory = asked(lambda: ask(f"http://127.0.0.1:{port}/", *more), fault)
    assert seconds < SOON
    assert memory < LITTLE


@pytest.mark.parametrize("behave", BY_LINES, ids=lambda each: each.__name__)
@pytest.mark.parametrize("name", BY_LINE)
def test_who_speaks_another_protocol_gives_up(name, behave, monkeypatch):
    ask, fault = BY_LINE[name]
    monkeypatch.setattr(wire, "MOST_BYTES", 4 * 1024 * 1024)
    with listening(behave) as port:
        seconds, memory = asked(lambda: ask(port), fault)
    assert seconds < SOON
    assert memory < LITTLE


def test_every_client_is_among_them():
    """A new one asks by `loket.outside.asking`, and gets a line above."""
    looked_at = {f"outside/{name}" for name in (*ASKED, *BY_LINE)}
    assert {here for here, _ in speakers()} - looked_at - set(ELSEWHERE) == set()
    own = {"httpx.Client", "httpx.AsyncClient", "httpx.get", "httpx.post", "httpx.request", "httpx.stream"}
    wrong = [here for here, path in speakers() if list(calls_of(path, *own))]
    assert wrong == [], "use loket.outside.asking.Client"
