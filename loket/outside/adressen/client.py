"""PDOK's Locatieserver (v3_1): the national address service, without a key.

https://github.com/PDOK/locatieserver/wiki/API-Locatieserver. What people type goes out from our server only, so the
service never sees a visitor's network address.
"""

import re
from functools import lru_cache
from typing import Any

import httpx
from django.conf import settings

from loket.outside.adressen.port import AddressService, AddressServiceDown, FoundAddress
from loket.outside.asking import KB, Client
from loket.outside.breaker import Breaker

TIMEOUT, SECONDS = 2.0, 4.0  # for somebody who is typing
MOST_BYTES = 512 * KB
FIELDS = "nummeraanduiding_id,weergavenaam,centroide_ll"
POINT = re.compile(r"POINT ?\((-?\d+\.?\d*) (-?\d+\.?\d*)\)")


class Locatieserver:
    """Raises AddressServiceDown at once for half a minute after it did not answer."""

    def __init__(self, url: str, *, timeout: float = TIMEOUT, breaker: Breaker | None = None) -> None:
        base = url.rstrip("/") + "/"
        self.client = Client(most=MOST_BYTES, seconds=SECONDS, base_url=base, timeout=timeout)
        self.breaker = breaker or Breaker()

    def suggest(self, text: str, *, near: tuple[float, float] | None = None, most: int = 24) -> list[FoundAddress]:
        return self._search("suggest", text, near, most)

    def find(self, text: str, *, near: tuple[float, float] | None = None, most: int = 24) -> list[FoundAddress]:
        return self._search("free", text, near, most)

    def reverse(self, lat: float, lon: float) -> FoundAddress | None:
        found = self._ask("reverse", {"lat": lat, "lon": lon, "type": "adres", "rows": 1, "fl": FIELDS})
        return next(iter(found), None)

    def _search(self, kind: str, text: str, near: tuple[float, float] | None, most: int) -> list[FoundAddress]:
        around = {"lat": near[0], "lon": near[1]} if near else {}
        return self._ask(kind, {"q": text[:100], "fq": "type:adres", "rows": most, "fl": FIELDS, **around})

    def _ask(self, kind: str, params: dict[str, Any]) -> list[FoundAddress]:
        if self.breaker.is_open:
            raise AddressServiceDown
        try:
            answer = self.client.get(kind, params=params)
            answer.raise_for_status()
            found = [_found(doc) for doc in answer.json()["response"]["docs"]]
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            self.breaker.failed()
            raise AddressServiceDown from None  # the cause may hold what somebody typed
        self.breaker.answered()
        return [address for address in found if address]


def _found(doc: dict[str, Any]) -> FoundAddress | None:
    """A document that is no address, such as a street, has no nummeraanduiding."""
    point = POINT.fullmatch(str(doc.get("centroide_ll", "")))
    if not point or not doc.get("nummeraanduiding_id"):
        return None
    return FoundAddress(doc["nummeraanduiding_id"], doc["weergavenaam"], float(point[2]), float(point[1]))


@lru_cache(maxsize=4)
def _service(url: str) -> Locatieserver:
    return Locatieserver(url)


def address_service() -> AddressService:
    """The service of settings.ADDRESS_URL, one client per process."""
    return _service(settings.ADDRESS_URL)
