"""KVK Handelsregister: Basisprofiel v1 and Zoeken v2, with the key in the header `apikey`.

https://developers.kvk.nl/documentation. Both answer 404 when there is nothing to give.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NoReturn, TypeVar

import httpx
from django.conf import settings
from django.utils.module_loading import import_string

from loket.outside.asking import KB, Client
from loket.outside.breaker import Breaker
from loket.outside.kvk.fake import FakeKvk
from loket.outside.kvk.port import Kvk, KvkDown, KvkRefused, Onderneming

TIMEOUT, SECONDS = 4.0, 8.0
MOST_BYTES = 512 * KB
Json = dict[str, Any]
T = TypeVar("T")


class KvkApi:
    """Left alone for half a minute after it did not answer."""

    def __init__(self, url: str, key: str, *, timeout: float = TIMEOUT, breaker: Breaker | None = None) -> None:
        self.client = Client(
            most=MOST_BYTES,
            seconds=SECONDS,
            base_url=url.rstrip("/") + "/",
            timeout=timeout,
            headers={"apikey": key},
        )
        self.breaker = breaker or Breaker()

    def basisprofiel(self, kvk_nummer: str) -> Onderneming | None:
        told = self._ask(f"v1/basisprofielen/{kvk_nummer}", {})
        return None if told is None else self._read(_of_profile, told)

    def zoeken(self, naam: str, *, plaats: str = "", most: int = 10) -> list[Onderneming]:
        asked = {"naam": naam[:100], "plaats": plaats, "resultatenPerPagina": str(most)}
        told = self._ask("v2/zoeken", {name: value for name, value in asked.items() if value})
        return [] if told is None else self._read(_of_search, told)[:most]

    def _ask(self, path: str, params: dict[str, str]) -> Json | None:
        if self.breaker.is_open:
            raise KvkDown
        try:
            answer = self.client.get(path, params=params)
            if answer.status_code in (400, 401, 403):
                raise KvkRefused(str(answer.status_code))
            if answer.status_code == 404:
                return None
            answer.raise_for_status()
            told = answer.json()
        except (httpx.HTTPError, ValueError):
            self._fail()
        if not isinstance(told, dict):
            self._fail()
        self.breaker.answered()
        return told

    def _read(self, read: Callable[[Json], T], told: Json) -> T:
        try:
            return read(told)
        except (KeyError, TypeError, ValueError, AttributeError):
            self._fail()

    def _fail(self) -> NoReturn:
        self.breaker.failed()
        raise KvkDown from None


def _of_profile(told: Json) -> Onderneming:
    main = (told.get("_embedded") or {}).get("hoofdvestiging") or {}
    visited = [each for each in main.get("adressen") or [] if each.get("type") == "bezoekadres"]
    return _row(told["kvkNummer"], told["naam"], main.get("vestigingsnummer"), visited[0] if visited else {})


def _of_search(told: Json) -> list[Onderneming]:
    found = ((each, (each.get("adres") or {}).get("binnenlandsAdres") or {}) for each in told["resultaten"])
    return [_row(each["kvkNummer"], each["naam"], each.get("vestigingsnummer"), at) for each, at in found]


def _row(number: str, naam: str, vestiging: str | None, at: Json) -> Onderneming:
    """A secret address (`indAfgeschermd`) is not given on."""
    shown = {} if at.get("indAfgeschermd") == "Ja" else at
    house = "".join(str(shown.get(part) or "") for part in ("huisnummer", "huisletter"))
    extra = shown.get("huisnummerToevoeging")
    return Onderneming(
        kvkNummer=str(number),
        naam=str(naam),
        vestigingsnummer=str(vestiging or ""),
        straatnaam=str(shown.get("straatnaam") or ""),
        huisnummer=f"{house}-{extra}" if extra else house,
        postcode=str(shown.get("postcode") or ""),
        plaats=str(shown.get("plaats") or ""),
    )


@lru_cache(maxsize=4)
def _client(url: str, key: str) -> KvkApi:
    return KvkApi(url, key)


def kvk() -> Kvk:
    """The register of the settings; in the demo and in tests the companies that these name."""
    if settings.KVK_KEY:
        return _client(settings.KVK_URL, settings.KVK_KEY)
    known = import_string(settings.KVK_KNOWS)() if settings.KVK_KNOWS else None
    return FakeKvk(known or (), is_down=known is None)
