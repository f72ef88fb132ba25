"""One request to another organisation: a short wait, a small answer, a few redirects that are looked at as well."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urljoin

import httpcore

from loket.outside.bronnen.guard import GuardedNetwork, NotFetched, why_not_fetch
from loket.outside.bronnen.patience import patience

SECONDS = 5.0  # for one step
MOST_SECONDS = 10.0  # for the whole answer, however slowly it drips
MOST_BYTES = 2 * 1024 * 1024
MOST_REDIRECTS = 3
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes


def fetch(url: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The JSON object at this address. Raises NotFetched: `bad-url` without a 200, `invalid-resource` without JSON."""
    for _ in range(MOST_REDIRECTS + 1):
        if wrong := why_not_fetch(url):
            raise wrong
        answer, location = _request("GET", url, {"Accept": "application/json", **(headers or {})}, b"")
        if answer.status not in REDIRECTS or not location:
            break
        url = urljoin(url, location)
    if answer.status != 200:
        raise NotFetched("bad-url", f"Dit adres antwoordt met {answer.status}.")
    try:
        found = json.loads(answer.body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise NotFetched("invalid-resource", "Op dit adres staat iets anders.")
    return found


def send(url: str, body: bytes, headers: Mapping[str, str], *, hosts: Iterable[str] | None = None) -> Answer:
    """POST a body. Raises NotFetched when we may not, or cannot, go there; every status is an answer."""
    if wrong := why_not_fetch(url, hosts):
        raise wrong
    answer, _ = _request("POST", url, {"Content-Type": "application/json", **headers}, body)
    return answer


def _request(method: str, url: str, headers: Mapping[str, str], body: bytes) -> tuple[Answer, str]:
    wait = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)
    try:
        with (
            patience(MOST_SECONDS),
            _pool().stream(
                method, url, headers=list(headers.items()), content=body, extensions={"timeout": wait}
            ) as got,
        ):
            content = b""
            for part in got.iter_stream():
                content += part
                if len(content) > MOST_BYTES:
                    raise NotFetched("bad-url", "Dit antwoord is te groot.")
            found = dict(got.headers)
            return Answer(got.status, content), found.get(b"Location", found.get(b"location", b"")).decode("latin-1")
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, ValueError, OSError):
        raise NotFetched("bad-url", "Dit adres geeft geen antwoord.") from None


@cache
def _pool() -> httpcore.ConnectionPool:
    return httpcore.ConnectionPool(max_connections=20, keepalive_expiry=10, network_backend=GuardedNetwork())
