"""The client against a server that speaks clamd's protocol and against clamd itself, and the fake: the same answers."""

import shutil
import socketserver
import struct
import subprocess
import threading
import time
from contextlib import contextmanager

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


CLAMD = shutil.which("clamd")
REAL = pytest.param(
    "clamd", marks=[pytest.mark.slow, pytest.mark.skipif(not CLAMD, reason="clamd is not on this machine")]
)


@contextmanager
def real_clamd(folder):
    """ClamAV's own program, with one signature of our own: that of the test file (.ndb, ClamAV manual)."""
    (folder / "db").mkdir()
    (folder / "db" / "local.ndb").write_text(f"Loket.Test.EICAR:0:*:{EICAR.hex()}\n")
    place = folder / "clamd.sock"
    (folder / "clamd.conf").write_text(
        f"LocalSocket {place}\nDatabaseDirectory {folder / 'db'}\nForeground yes\nTemporaryDirectory {folder}\n"
    )
    command = [CLAMD, "--config-file", str(folder / "clamd.conf")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            until = time.monotonic() + 30
            while not place.exists() and running.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
            yield Clamd(str(place), timeout=10)
        finally:
            running.terminate()


@pytest.fixture(params=["client", "fake", REAL])
def scanner(request, server, tmp_path):
    if request.param == "clamd":
        with real_clamd(tmp_path) as real:
            yield real
    else:
        speaks = f"127.0.0.1:{server.server_address[1]}"
        yield Clamd(speaks, timeout=5) if request.param == "client" else FakeScanner()


def test_what_is_clean(scanner):
    assert scanner.scan([b"Beste gemeente, ", b"hoe laat bent u open?"]) == Verdict()


def test_the_test_virus_is_found_also_over_the_border_of_two_pieces(scanner):
    verdict = scanner.scan([b"hallo", EICAR[:20], EICAR[20:]])
    assert not verdict.clean
    assert "EICAR" in verdict.virus


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
