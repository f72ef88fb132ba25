"""BRP Personen bevragen, version 2: one question, with the fields that are needed and the purpose that needs them.

https://github.com/BRP-API/Haal-Centraal-BRP-bevragen. The key goes in `X-API-KEY`; a gateway of several towns reads
`x-doelbinding` and `x-origin-oin`. The number stands in the body only, so that it comes in no log of an address.
"""

from collections.abc import Sequence
from functools import lru_cache

import httpx
from django.conf import settings
from django.utils.module_loading import import_string

from loket.outside.asking import KB, Client
from loket.outside.breaker import Breaker
from loket.outside.brp.fake import FakeBrp
from loket.outside.brp.port import Brp, BrpDown, BrpRefused, Json, only

TIMEOUT, SECONDS = 4.0, 8.0
MOST_BYTES = 512 * KB
TYPE = "RaadpleegMetBurgerservicenummer"


class HaalCentraal:
    """Left alone for half a minute after it did not answer."""

    def __init__(
        self, url: str, key: str = "", oin: str = "", *, timeout: float = TIMEOUT, breaker: Breaker | None = None
    ) -> None:
        headers = {"X-API-KEY": key, "x-origin-oin": oin, "Accept": "application/json"}
        self.client = Client(
            most=MOST_BYTES,
            seconds=SECONDS,
            base_url=url.rstrip("/") + "/",
            timeout=timeout,
            headers={name: value for name, value in headers.items() if value},
        )
        self.breaker = breaker or Breaker()

    def persoon(self, bsn: str, fields: Sequence[str], *, doelbinding: str) -> Json | None:
        if self.breaker.is_open:
            raise BrpDown
        asked = {"type": TYPE, "fields": list(fields), "burgerservicenummer": [bsn]}
        try:
            found = self._personen(asked, doelbinding)
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            self.breaker.failed()
            raise BrpDown from None  # the cause may hold what was asked
        self.breaker.answered()
        told: Json | None = only(found[0], fields) if found else None
        return told

    def _personen(self, asked: Json, doelbinding: str) -> list[Json]:
        answer = self.client.post("personen", json=asked, headers={"x-doelbinding": doelbinding})
        if answer.status_code in (400, 401, 403):
            raise BrpRefused(str(answer.status_code))
        answer.raise_for_status()
        found = answer.json()["personen"]
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise TypeError("no list of persons")
        return found


@lru_cache(maxsize=4)
def _client(url: str, key: str, oin: str) -> HaalCentraal:
    return HaalCentraal(url, key, oin)


def brp() -> Brp:
    """The register of the settings; in the demo and in tests the persons that these name."""
    if settings.BRP_URL:
        return _client(settings.BRP_URL, settings.BRP_KEY, settings.ORGANISATION_OIN)
    known = import_string(settings.BRP_KNOWS)() if settings.BRP_KNOWS else None
    return FakeBrp(known or {}, is_down=known is None)
