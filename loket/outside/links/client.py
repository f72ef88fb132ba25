"""Looks at an address as a polite visitor: the head first, a short wait, hardly a byte, never inside our network."""

from functools import cache
from urllib.parse import urljoin

import httpcore

from loket.outside.bronnen.guard import EVERY_HOST, GuardedNetwork, NotFetched, why_not_fetch
from loket.outside.bronnen.patience import patience
from loket.outside.links.port import Look

SECONDS = 8.0
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
GONE = (404, 410)
NOT_FOR_PROGRAMS = (401, 403, 405, 406, 418, 429, 451, 999)  # it is there, and does not want to talk to us
NAME = b"Loket-linkcheck/1.0"


class WebLinks:
    def look(self, url: str) -> Look:
        """Follows redirects. A server that knows no HEAD is asked with GET, of which we read nothing."""
        try:
            with patience(2 * SECONDS):
                return self._look(url)
        except NotFetched as wrong:
            return Look(wrong.reason)
        except httpcore.TimeoutException:
            return Look("antwoordt niet op tijd")
        except (httpcore.NetworkError, httpcore.ProtocolError, ValueError, OSError):
            return Look("geeft geen antwoord")

    def _look(self, url: str) -> Look:
        for _ in range(MOST_REDIRECTS + 1):
            if wrong := why_not_fetch(url, hosts=(EVERY_HOST,)):
                raise wrong
            status, location = _ask("HEAD", url)
            if status in (*GONE, 405, 501):
                status, location = _ask("GET", url)
            if status not in REDIRECTS or not location:
                return _judged(status)
            url = urljoin(url, location)
        return Look("stuurt steeds door")


def _judged(status: int) -> Look:
    if status in GONE:
        return Look("bestaat niet meer", sure=True)
    if status >= 500 or (status >= 400 and status not in NOT_FOR_PROGRAMS):
        return Look(f"geeft een fout ({status})")
    return Look()


def _ask(method: str, url: str) -> tuple[int, str]:
    wait = dict.fromkeys(("connect", "read", "write", "pool"), SECONDS)
    headers = [(b"User-Agent", NAME), (b"Accept", b"*/*")]
    with _pool().stream(method, url, headers=headers, extensions={"timeout": wait}) as got:
        found = {name.lower(): value for name, value in got.headers}
        return got.status, found.get(b"location", b"").decode("latin-1")


@cache
def _pool() -> httpcore.ConnectionPool:
    return httpcore.ConnectionPool(max_connections=4, keepalive_expiry=5, network_backend=GuardedNetwork())
