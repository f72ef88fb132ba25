"""The client (against a small gateway on loopback) and the fake keep the same promises."""

import json
import socket
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
import pytest

from loket.outside.sms import SmsGateway, SmsRefused, SmsUnreachable, gateway, sms_gateway
from loket.outside.sms.fake import REFUSES, FakeGateway, Sms
from loket.outside.sms.gateway import HttpGateway

NUMBER = "+31612345678"
TEXT = "U heeft vanmorgen om 08.47 uur een vernield verkeersbord gemeld. Het bord is inmiddels vervangen. é€"


@dataclass
class Peer:
    """A gateway, and how this test looks behind it."""

    gateway: SmsGateway
    sent: Callable[[], list[Sms]]
    go_down: Callable[[], None]


@contextmanager
def loopback():
    """A gateway that behaves as the README of such a product says: bearer key, 422 for a bad number, 503 when down."""
    messages, status, seen = {}, [201], []

    class Gateway(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            seen.append((dict(self.headers), body))
            code = 422 if body["to"] == REFUSES else status[0]
            if code == 201:
                messages[self.headers["Idempotency-Key"]] = Sms(body["to"], body["text"], body["reference"])
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps({"id": f"gw-{len(messages)}"}).encode())

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/messages", messages, status, seen
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(params=["client", "fake"])
def peer(request, tmp_path):
    if request.param == "fake":
        fake = FakeGateway(tmp_path / "sms")
        yield Peer(fake, fake.sent, lambda: ((tmp_path / "sms").mkdir(), (tmp_path / "sms" / "down").touch()))
        return
    with loopback() as (url, messages, status, _):
        client = HttpGateway(url, key="sleutel", sender="Bergen")
        yield Peer(client, lambda: list(messages.values()), lambda: status.__setitem__(0, 503))


def test_a_text_arrives_as_it_was_written(peer):
    assert peer.gateway.send(NUMBER, TEXT, reference="bericht-1")
    assert peer.sent() == [Sms(NUMBER, TEXT, "bericht-1")]


def test_the_same_reference_is_sent_once(peer):
    peer.gateway.send(NUMBER, TEXT, reference="bericht-1")
    peer.gateway.send(NUMBER, TEXT, reference="bericht-1")
    peer.gateway.send(NUMBER, TEXT, reference="bericht-2")
    assert [sms.reference for sms in peer.sent()] == ["bericht-1", "bericht-2"]


def test_a_wrong_number_is_refused_for_good(peer):
    with pytest.raises(SmsRefused):
        peer.gateway.send(REFUSES, TEXT, reference="bericht-1")
    assert peer.sent() == []


def test_a_gateway_that_is_down_is_for_later(peer):
    peer.go_down()
    with pytest.raises(SmsUnreachable):
        peer.gateway.send(NUMBER, TEXT, reference="bericht-1")
    assert peer.sent() == []


def test_the_client_brings_its_key_and_says_who_it_is():
    with loopback() as (url, _, _, seen):
        assert HttpGateway(url, key="sleutel", sender="Bergen").send(NUMBER, TEXT, reference="r1") == "gw-1"
    [(headers, body)] = seen
    assert (headers["Authorization"], headers["Idempotency-Key"]) == ("Bearer sleutel", "r1")
    assert body == {"from": "Bergen", "to": NUMBER, "text": TEXT, "reference": "r1"}


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (400, SmsRefused),
        (404, SmsRefused),
        (401, SmsUnreachable),
        (429, SmsUnreachable),
        (500, SmsUnreachable),
        (302, SmsUnreachable),
    ],
)
def test_what_an_answer_means(status, fault):
    with loopback() as (url, _, answer, _):
        answer[0] = status
        with pytest.raises(fault):
            HttpGateway(url, key="k", sender="s").send(NUMBER, TEXT, reference="r1")


def test_nobody_listens():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(SmsUnreachable):
        HttpGateway(f"http://127.0.0.1:{port}/", key="k", sender="s").send(NUMBER, TEXT, reference="r1")


@pytest.mark.slow
def test_a_gateway_that_hangs_is_left(monkeypatch):
    monkeypatch.setattr(gateway, "TIMEOUT", httpx.Timeout(0.2))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(SmsUnreachable):
            HttpGateway(url, key="k", sender="s").send(NUMBER, TEXT, reference="r1")


def test_without_a_gateway_only_a_demo_or_a_test_gets_the_fake(settings):
    settings.SMS_URL = ""
    assert isinstance(sms_gateway(), FakeGateway)
    settings.SECURE = True
    with pytest.raises(SmsRefused):
        sms_gateway()
    settings.SMS_URL = "https://sms.example/messages"
    assert isinstance(sms_gateway(), HttpGateway)
