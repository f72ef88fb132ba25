"""A large document is never in memory as a whole, and a server that is killed half-way leaves nothing behind."""

import base64
import os
import time

import msgspec
import pytest

from loket.documenten.models import Document
from loket.documenten.tests.server import running
from loket.examples import documenten
from loket.examples.zgw import program_with_all_rights

EIO = "/documenten/api/v1/enkelvoudiginformatieobjecten"
MEGABYTE = 3 * 349_525  # a little below, and in whole groups of base64
HOW_LARGE = 500 if os.environ.get("LOKET_PROOF") == "full" else 200  # megabytes
MORE = 64  # megabytes that the process may grow

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def around(type, size):
    """The JSON before the content, and after it."""
    told = msgspec.json.encode({**documenten.body(type, None), "bestandsomvang": size, "inhoud": "HIER"})
    return told.split(b"HIER")


def stream(before, after, megabytes):
    piece = base64.b64encode(bytes(range(256)) * 4096 + b"end")[: MEGABYTE // 3 * 4]
    yield before
    for _ in range(megabytes):
        yield piece
    yield after


@pytest.fixture
def program(db):
    return program_with_all_rights()


@pytest.fixture
def type(db):
    return documenten.informatieobjecttype()


def test_a_large_document_goes_in_and_out_in_bounded_memory(tmp_path, program, type):
    megabytes = HOW_LARGE
    before, after = around(type, megabytes * MEGABYTE)
    with running(tmp_path) as server:
        small = around(type, MEGABYTE)
        first = server.send("POST", EIO, program, b"".join(stream(*small, 1)))
        assert first.status == 201, first.read()
        usual = server.megabytes("VmRSS")
        length = len(before) + len(after) + megabytes * MEGABYTE // 3 * 4
        answer = server.send("POST", EIO, program, stream(before, after, megabytes), length)
        assert answer.status == 201, answer.read()
        made = msgspec.json.decode(answer.read())
        assert made["bestandsomvang"] == megabytes * MEGABYTE
        content = server.send("GET", f"{EIO}/{made['url'][-36:]}/download", program)
        size = sum(len(part) for part in iter(lambda: content.read(1 << 20), b""))
        assert size == megabytes * MEGABYTE
        grown = server.megabytes("VmHWM") - usual
    print(f"usual {usual:.0f} MB, at most {grown:.0f} MB more for a document of {size / 1e6:.0f} MB")
    assert grown < MORE


def test_a_server_that_is_killed_half_way_leaves_no_document_and_no_file(tmp_path, program, type):
    before, after = around(type, 50 * MEGABYTE)
    pieces = list(stream(before, after, 50))
    with running(tmp_path) as server:
        server.send("GET", EIO, program).read()
        asked = server.open()
        asked.putrequest("POST", EIO)
        length = sum(len(piece) for piece in pieces)
        for name, value in {**program._headers({}), "Content-Type": "application/json"}.items():
            asked.putheader(name, value)
        asked.putheader("Content-Length", str(length))
        asked.endheaders()
        for piece in pieces[:30]:
            asked.send(piece)
        wait_until(lambda: written_by(server.worker) > 20 * MEGABYTE)
        server.kill()
        assert [each for each in server.folder.rglob("*") if each.is_file()] == []
    assert Document.objects.count() == 0


def test_a_client_that_goes_away_half_way_leaves_nothing(tmp_path, program, type):
    before, _ = around(type, 5 * MEGABYTE)
    with running(tmp_path) as server:
        asked = server.open()
        asked.putrequest("POST", EIO)
        for name, value in {**program._headers({}), "Content-Type": "application/json"}.items():
            asked.putheader(name, value)
        asked.putheader("Content-Length", "9000000")
        asked.endheaders()
        asked.send(before + b"YWJj" * 1_000_000)
        wait_until(lambda: written_by(server.worker) > 1)
        asked.close()
        wait_until(lambda: written_by(server.worker) == 0)
        assert [each for each in server.folder.rglob("*") if each.is_file()] == []
    assert Document.objects.count() == 0


def written_by(process):
    """Bytes in the nameless files that the process has open."""
    from pathlib import Path

    total = 0
    for handle in Path(f"/proc/{process}/fd").iterdir():
        try:
            if "(deleted)" in str(handle.readlink()) and "documenten" in str(handle.readlink()):
                total += handle.stat().st_size
        except OSError:
            continue
    return total


def wait_until(true):
    for _ in range(200):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come so far")
