"""The client (against a small gateway on loopback) and the fake keep the same promises."""

import json
from base64 import b64decode
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from loket.outside.berichtenbox import Berichtenbox, BoxRefused, BoxUnreachable, berichtenbox
from loket.outside.berichtenbox.client import GatewayBox
from loket.outside.berichtenbox.fake import NO_BOX, FakeBox, Put

BSN, PDF = "999993653", b"%PDF-1.7 brief"
TOLD = {"subject": "Uw vergunning", "pdf": PDF, "reference": "brief:1"}


@dataclass
class Peer:
    """A box, and how this test looks behind it."""

    box: Berichtenbox
    put: Callable[[], list[Put]]
    go_down: Callable[[], None]


@contextmanager
def loopback():
    messages, status, seen = {}, [201], []

    class Gateway(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            seen.append(dict(self.headers))
            code = 404 if body["bsn"] == NO_BOX else status[0]
            if code == 201:
                size = len(b64decode(body["attachments"][0]["content"]))
                messages[self.headers["Idempotency-Key"]] = Put(body["bsn"], body["subject"], body["reference"], size)
            self.send_response(code)
            self.end_headers()
            self.wfile.write(json.dumps({"id": f"box-{len(messages)}"}).encode())

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/berichten", messages, status, seen
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(params=["client", "fake"])
def peer(request, tmp_path):
    if request.param == "fake":
        fake = FakeBox(tmp_path / "box")
        yield Peer(fake, fake.messages, lambda: (tmp_path / "box").mkdir() or (tmp_path / "box" / "down").touch())
        return
    with loopback() as (url, messages, status, _):
        down = lambda: status.__setitem__(0, 503)  # noqa: E731
        yield Peer(GatewayBox(url, key="geheim"), lambda: list(messages.values()), down)


def test_it_arrives_whole_and_gives_a_proof(peer):
    assert peer.box.deliver(BSN, **TOLD)
    assert peer.put() == [Put(BSN, "Uw vergunning", "brief:1", len(PDF))]


def test_the_same_reference_is_the_same_message(peer):
    first, again = peer.box.deliver(BSN, **TOLD), peer.box.deliver(BSN, **TOLD)
    assert first == again
    assert len(peer.put()) == 1


def test_who_has_no_box_is_told_for_good(peer):
    with pytest.raises(BoxRefused):
        peer.box.deliver(NO_BOX, **TOLD)


def test_a_link_that_is_down_is_for_later(peer):
    peer.go_down()
    with pytest.raises(BoxUnreachable):
        peer.box.deliver(BSN, **TOLD)


@pytest.mark.parametrize("code", [401, 403, 429, 500])
def test_what_is_about_us_is_no_reason_to_give_up(code):
    with loopback() as (url, _, status, _):
        status[0] = code
        with pytest.raises(BoxUnreachable):
            GatewayBox(url, key="fout").deliver(BSN, **TOLD)


def test_nobody_listens():
    with pytest.raises(BoxUnreachable):
        GatewayBox("http://127.0.0.1:9/", key="x").deliver(BSN, **TOLD)


def test_the_client_brings_its_key_and_no_bsn_in_an_address():
    with loopback() as (url, _, _, seen):
        GatewayBox(url, key="geheim").deliver(BSN, **TOLD)
    assert seen[0]["Authorization"] == "Bearer geheim"
    assert BSN not in str(seen[0])


def test_which_one_the_settings_give(settings):
    settings.BERICHTENBOX_URL, settings.SECURE = "", True
    assert berichtenbox() is None
    settings.SECURE = False
    assert isinstance(berichtenbox(), FakeBox)
    settings.BERICHTENBOX_URL = "https://koppeling.example/berichten"
    assert isinstance(berichtenbox(), GatewayBox)
