"""A store that speaks S3, with the bucket in the path: MinIO, Ceph, Garage, or a cloud."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import httpx

from loket.outside.asking import KB, Client, within
from loket.outside.bronnen.patience import patience
from loket.outside.opslag.draft import CHUNK, Draft, sweep
from loket.outside.opslag.faults import NotThere, StoreDown
from loket.outside.opslag.port import Kept
from loket.outside.opslag.signature import EMPTY, Credentials, query_text, signed_headers

TIMEOUT, SECONDS = httpx.Timeout(60, connect=5), 120.0
MOST_BYTES = 4096 * KB  # of a list: a thousand names of 1 KB, with what stands around them
LINE = re.compile(r"<Contents>.*?</Contents>", re.DOTALL)
FOLDER = re.compile(r"<CommonPrefixes>.*?</CommonPrefixes>", re.DOTALL)


class S3Store:
    """A draft is a file on this machine; it is sent whole when it is kept, with its hash in the signature."""

    def __init__(self, url: str, *, bucket: str, region: str, key: str, secret: str, drafts: Path) -> None:
        drafts.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.drafts = drafts
        self.address = f"{url.rstrip('/')}/{bucket}"
        self.credentials = Credentials(key, secret, region)
        self.client = Client(most=MOST_BYTES, seconds=SECONDS, timeout=TIMEOUT)

    def draft(self) -> Draft:
        return Draft(self.drafts)

    def keep(self, draft: Draft, key: str) -> None:
        size = {"content-length": str(draft.size)}
        with self._ask("PUT", f"/{key}", sha256=draft.sha256, more=size, content=draft.parts()) as answer:
            _must_be(answer, 200)

    def open(self, key: str, *, start: int = 0, size: int | None = None) -> "Download":
        if size == 0:
            return Download(None)
        last = "" if size is None else str(start + size - 1)
        wanted = {"range": f"bytes={start}-{last}"} if start or size is not None else {}
        answer = self._ask("GET", f"/{key}", more=wanted)
        if answer.status_code == 404:
            answer.close()
            raise NotThere(key)
        _must_be(answer, 206 if wanted else 200)
        return Download(answer)

    def remove(self, key: str) -> None:
        with self._ask("DELETE", f"/{key}") as answer:
            _must_be(answer, 200, 204, 404)

    def kept_in(self, folder: str) -> Iterator[Kept]:
        for text in self._list({"prefix": f"{folder}/"}):
            for line in LINE.findall(text):
                yield Kept(_within("Key", line), datetime.fromisoformat(_within("LastModified", line)))

    def folders_in(self, folder: str) -> Iterator[str]:
        begin = f"{folder}/" if folder else ""
        for text in self._list({"prefix": begin, "delimiter": "/"}):
            for line in FOLDER.findall(text):
                yield _within("Prefix", line).removeprefix(begin).rstrip("/")

    def _list(self, asked: Mapping[str, str]) -> Iterator[str]:
        """What the store lists, page by page."""
        query = {"list-type": "2", **asked}
        while query:
            with self._ask("GET", "", query=query) as answer:
                _must_be(answer, 200)
                text = answer.read().decode()
            yield text
            following = _within("NextContinuationToken", text)
            query = {**query, "continuation-token": following} if following else {}

    def sweep_drafts(self, before: datetime) -> int:
        return sweep(self.drafts, before)

    def _ask(
        self,
        method: str,
        way: str,
        *,
        query: Mapping[str, str] | None = None,
        sha256: str = EMPTY,
        more: Mapping[str, str] | None = None,
        content: Iterator[bytes] | None = None,
    ) -> "_Answer":
        url, now = f"{self.address}{way}", datetime.now(UTC)
        headers = signed_headers(method, url, query or {}, self.credentials, now, sha256=sha256, more=more)
        address = f"{url}?{query_text(query)}" if query else url
        try:
            request = self.client.build_request(method, address, headers=headers, content=content)
            with patience(SECONDS if content is None else float("inf")):  # as long as a file takes to go there
                return _Answer(self.client.send(request, stream=True))
        except (httpx.HTTPError, OSError) as error:
            raise StoreDown(type(error).__name__) from None


class _Answer:
    """An answer that is not read yet."""

    def __init__(self, response: httpx.Response) -> None:
        self.response, self.status_code = response, response.status_code

    def __enter__(self) -> "_Answer":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def read(self) -> bytes:
        try:
            with patience(SECONDS):
                return within(self.response, MOST_BYTES)
        except httpx.HTTPError as error:
            raise StoreDown(type(error).__name__) from None

    def close(self) -> None:
        self.response.close()


class Download:
    """Content as it comes in."""

    def __init__(self, answer: _Answer | None) -> None:
        self.answer, self.waiting = answer, b""
        self.parts = answer.response.iter_raw(CHUNK) if answer else iter(())

    def read(self, size: int = -1, /) -> bytes:
        try:
            if size < 0:
                return self.waiting + b"".join(self.parts)
            if not self.waiting:
                self.waiting = next(self.parts, b"")
        except httpx.HTTPError as error:
            raise StoreDown(type(error).__name__) from None
        data, self.waiting = self.waiting[:size], self.waiting[size:]
        return data

    def close(self) -> None:
        if self.answer:
            self.answer.close()


def _must_be(answer: _Answer, *good: int) -> None:
    if answer.status_code not in good:
        answer.close()
        raise StoreDown(f"HTTP {answer.status_code}")


def _within(name: str, text: str) -> str:
    found = re.search(f"<{name}>(.*?)</{name}>", text, re.DOTALL)
    return unescape(found[1]) if found else ""
