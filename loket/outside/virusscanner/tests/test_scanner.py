"""The client against a server on this machine that speaks clamd's protocol, and the fake: the same answers."""

import socketserver
import struct
import threading

import pytest

from loket.outside.virusscanner import ScannerDown, Verdict
from loket.outside.virusscanner.clamd import Clamd
from loket.outside.virusscanner.fake import EICAR, FakeScanner

LIMIT = 600_000


class SpeaksClamd(socketserver.StreamRequestHandler):
    def handle(self):
        if self.rfile.read(10) != b"zINSTREAM\0":
            return
        content = b""
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if len(content) > LIMIT:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.wfile.write(self.server.says or self.verdict(content))

    def verdict(self, content):
        return b"stream: Win.Test.EICAR_HDB-1 FOUND\0" if EICAR in content else b"stream: OK\0"


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    says = b""


@pytest.fixture
def server():
    with Server(("127.0.0.1", 0), SpeaksClamd) as it:
        threading.Thread(target=it.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield it
        it.shutdown()


@pytest.fixture(params=["client", "fake"])
def scanner(request, server):
    return Clamd(f"127.0.0.1:{server.server_address[1]}", timeout=5) if request.param == "client" else FakeScanner()


def test_what_is_clean(scanner):
    assert scanner.scan([b"Beste gemeente, ", b"hoe laat bent u open?"]) == Verdict()


def test_the_test_virus_is_found_also_over_the_border_of_two_pieces(scanner):
    assert scanner.scan([b"hallo", EICAR[:20], EICAR[20:]]) == Verdict("Win.Test.EICAR_HDB-1")


def test_large_content_goes_in_pieces(scanner):
    assert scanner.scan([b"x" * 500_000]).clean


def test_a_scanner_that_is_away_says_nothing(server):
    place = f"127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    with pytest.raises(ScannerDown):
        Clamd(place, timeout=1).scan([b"hallo"])


@pytest.mark.parametrize("says", [b"stream: Some fault ERROR\0", b"UNKNOWN COMMAND\0", b"\0"])
def test_an_answer_that_is_no_verdict_says_nothing(server, says):
    server.says = says
    with pytest.raises(ScannerDown):
        Clamd(f"127.0.0.1:{server.server_address[1]}", timeout=5).scan([b"hallo"])


def test_more_than_it_looks_at_says_nothing(server):
    with pytest.raises(ScannerDown):
        Clamd(f"127.0.0.1:{server.server_address[1]}", timeout=5).scan([b"x" * 100_000] * 12)


@pytest.mark.parametrize("place", ["nergens", "127.0.0.1:geen-poort", "/er/is/geen/socket"])
def test_a_place_that_is_none_says_nothing(place):
    with pytest.raises(ScannerDown):
        Clamd(place, timeout=1).scan([b"hallo"])
