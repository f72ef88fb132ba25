"""Files, a store that speaks S3 (a small one on loopback) and the fake keep the same promises."""

import hashlib
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from loket.outside import opslag
from loket.outside.opslag import NotThere, StoreDown
from loket.outside.opslag.draft import PREFIX, Draft
from loket.outside.opslag.fake import FakeStore
from loket.outside.opslag.files import FileStore
from loket.outside.opslag.s3 import S3Store
from loket.outside.opslag.signature import Credentials, signed_headers

KEY = "2026/11/28/0193a"


@contextmanager
def loopback():
    """A bucket as S3 tells it: signed requests, the hash of the body is checked, lists come two lines a page."""
    kept, status = {}, [0]

    class Bucket(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self, code, body=b""):
            self.send_response(status[0] or code)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def key(self):
            assert self.headers["Authorization"].startswith("AWS4-HMAC-SHA256 Credential=jan/")
            return urlsplit(self.path).path.removeprefix("/bucket/")

        def do_PUT(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert hashlib.sha256(body).hexdigest() == self.headers["x-amz-content-sha256"]
            if not status[0]:
                kept[self.key()] = body
            self.answer(200)

        def do_DELETE(self):
            kept.pop(self.key(), None)
            self.answer(204)

        def do_GET(self):
            query = parse_qs(urlsplit(self.path).query)
            if "list-type" in query:
                return self.answer(200, self.listing(query))
            body = kept.get(self.key())
            if body is None:
                return self.answer(404)
            if found := re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers["Range"] or ""):
                return self.answer(206, body[int(found[1]) : int(found[2]) + 1 if found[2] else None])
            return self.answer(200, body)

        def listing(self, query):
            start, begin = int(query.get("continuation-token", ["0"])[0]), query.get("prefix", [""])[0]
            keys = sorted(key for key in kept if key.startswith(begin))
            now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
            lines = [f"<Contents><Key>{key}</Key><LastModified>{now}</LastModified></Contents>" for key in keys]
            if query.get("delimiter") == ["/"]:  # here all that is listed lies in a folder
                folders = sorted({begin + key.removeprefix(begin).split("/")[0] + "/" for key in keys})
                lines = [f"<CommonPrefixes><Prefix>{each}</Prefix></CommonPrefixes>" for each in folders]
            more = f"<NextContinuationToken>{start + 2}</NextContinuationToken>" if len(lines) > start + 2 else ""
            told = f"<Prefix>{begin}</Prefix>{more}{''.join(lines[start : start + 2])}"
            return f"<ListBucketResult>{told}</ListBucketResult>".encode()

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Bucket)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", status
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(params=["files", "s3", "fake"])
def store(request, tmp_path):
    if request.param == "s3":
        with loopback() as (url, _):
            yield S3Store(url, bucket="bucket", region="nl", key="jan", secret="geheim", drafts=tmp_path / "drafts")
    else:
        yield FileStore(tmp_path / "documenten") if request.param == "files" else FakeStore()


def keep(store, content, key=KEY):
    with store.draft() as draft:
        for start in range(0, len(content), 1000):
            draft.write(content[start : start + 1000])
        store.keep(draft, key)
        return draft


def read(store, key=KEY, **part):
    content = store.open(key, **part)
    try:
        return b"".join(iter(lambda: content.read(700), b""))
    finally:
        content.close()


def test_what_is_kept_can_be_read_whole_or_in_part(store):
    content = os.urandom(5000)
    draft = keep(store, content)
    assert (draft.size, draft.sha256) == (5000, hashlib.sha256(content).hexdigest())
    assert read(store) == content
    assert read(store, start=4000) == content[4000:]
    assert read(store, start=10, size=1500) == content[10:1510]
    assert read(store, start=5000, size=0) == b""


def test_content_without_a_byte(store):
    keep(store, b"")
    assert read(store) == b""


def test_what_is_thrown_away_is_gone_and_may_be_thrown_away_again(store):
    keep(store, b"tekst")
    store.remove(KEY)
    store.remove(KEY)
    with pytest.raises(NotThere):
        store.open(KEY)


def test_each_day_can_be_looked_through(store):
    for name in ("a", "b", "c"):
        keep(store, b"x", f"2026/11/28/{name}")
    keep(store, b"x", "2026/11/29/d")
    found = list(store.kept_in("2026/11/28"))
    assert sorted(each.key for each in found) == ["2026/11/28/a", "2026/11/28/b", "2026/11/28/c"]
    assert all(abs(datetime.now(UTC) - each.changed_at) < timedelta(minutes=1) for each in found)
    assert list(store.kept_in("2026/11/30")) == []


def test_the_folders_of_the_store_can_be_walked(store):
    for key in ("2025/12/31/a", "2026/11/28/b", "2026/11/29/c", "2026/12/01/d", "mail/2026/11/30/e"):
        keep(store, b"x", key)
    assert sorted(store.folders_in("")) == ["2025", "2026", "mail"]
    assert sorted(store.folders_in("2026")) == ["11", "12"]
    assert sorted(store.folders_in("2026/11")) == ["28", "29"]
    assert sorted(store.folders_in("mail/2026")) == ["11"]
    assert list(store.folders_in("post")) == []


def test_a_draft_that_is_not_kept_leaves_nothing(tmp_path):
    store = FileStore(tmp_path)
    with store.draft() as draft:
        draft.write(b"half")
    assert list(tmp_path.rglob("*")) == []


def test_a_file_system_without_nameless_files(tmp_path, monkeypatch):
    """The draft has a name there: it goes along when it is kept, and is swept when its process was killed."""
    monkeypatch.delattr(os, "O_TMPFILE")
    store = FileStore(tmp_path)
    keep(store, b"tekst")
    assert read(store) == b"tekst"
    with store.draft() as draft:
        draft.write(b"half")
    left = store.draft()
    left.write(b"half")
    assert [each.name.startswith(PREFIX) for each in tmp_path.iterdir() if each.is_file()] == [True]
    now = datetime.now(UTC)
    assert store.sweep_drafts(now - timedelta(hours=1)) == 0
    assert store.sweep_drafts(now + timedelta(hours=1)) == 1
    assert [each for each in tmp_path.iterdir() if each.is_file()] == []
    left.close()


@pytest.mark.slow
def test_a_process_that_is_killed_while_it_writes_leaves_nothing(tmp_path):
    program = (
        "import pathlib, sys, time; from loket.outside.opslag.files import FileStore\n"
        "draft = FileStore(pathlib.Path(sys.argv[1])).draft(); draft.write(b'x' * 1_000_000); draft.finish()\n"
        "print('halfway', flush=True); time.sleep(60)"
    )
    process = subprocess.Popen([sys.executable, "-c", program, tmp_path], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"halfway\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("code", [403, 500, 503])
def test_a_store_that_does_not_answer_well_is_down(tmp_path, code):
    with loopback() as (url, status):
        store = S3Store(url, bucket="bucket", region="nl", key="jan", secret="geheim", drafts=tmp_path)
        status[0] = code
        with pytest.raises(StoreDown):
            keep(store, b"tekst")
        with pytest.raises(StoreDown):
            store.open(KEY)
        with pytest.raises(StoreDown):
            list(store.kept_in("2026/11/28"))


def test_a_store_that_is_not_there_is_down(tmp_path):
    store = S3Store("http://127.0.0.1:9", bucket="bucket", region="nl", key="jan", secret="geheim", drafts=tmp_path)
    with pytest.raises(StoreDown):
        keep(store, b"tekst")


def test_a_disk_that_is_full_is_a_store_that_is_down(tmp_path):
    with Draft(tmp_path) as draft:
        draft.file.close()
        draft.file = Path("/dev/full").open("wb")  # noqa: SIM115 - the draft closes it
        draft.write(b"x" * 10)
        with pytest.raises(StoreDown):
            draft.finish()


# The two worked examples of "Authenticating Requests: Using the Authorization Header" in the S3 documentation.
EXAMPLE = Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1")
MAY_24 = datetime(2013, 5, 24, tzinfo=UTC)
HOST = "http://examplebucket.s3.amazonaws.com"


@pytest.mark.parametrize(
    ("way", "query", "more", "signature"),
    [
        (
            "/test.txt",
            {},
            {"Range": "bytes=0-9"},
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        ),
        (
            "/",
            {"max-keys": "2", "prefix": "J"},
            {},
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
    ],
)
def test_a_signature_is_as_amazon_reckons(way, query, more, signature):
    headers = signed_headers("GET", f"{HOST}{way}", query, EXAMPLE, MAY_24, more=more)
    assert headers["authorization"].endswith(f"Signature={signature}")


def test_the_settings_choose(settings, tmp_path):
    settings.MEDIA_ROOT, settings.STORE_IN_MEMORY = tmp_path, True
    assert isinstance(opslag.store(), FakeStore)
    settings.STORE_IN_MEMORY = False
    assert isinstance(opslag.store(), FileStore)
    settings.S3_URL, settings.S3_BUCKET, settings.S3_KEY, settings.S3_SECRET = "http://127.0.0.1:9", "b", "k", "s"
    assert isinstance(opslag.store(), S3Store)
