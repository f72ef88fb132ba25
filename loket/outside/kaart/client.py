"""A tile server such as the one of settings.MAP_TILES: a picture of 256 pixels for each zoom level, column and row."""

from functools import lru_cache
from typing import NamedTuple

import httpx
from django.conf import settings

from loket.outside.asking import KB, Client
from loket.outside.breaker import Breaker

TIMEOUT, SECONDS = 3.0, 6.0
MOST_BYTES = 512 * KB
PNG = b"\x89PNG\r\n\x1a\n"


class NoTile(Exception):
    """No server, no answer in time, or no picture."""


class Tile(NamedTuple):
    z: int
    x: int
    y: int


class MapTiles:
    """`template` is an address with {z}, {x} and {y} in it. A failure is followed by half a minute of rest."""

    def __init__(self, template: str, *, timeout: float = TIMEOUT, breaker: Breaker | None = None) -> None:
        self.template = template
        self.client = Client(most=MOST_BYTES, seconds=SECONDS, timeout=timeout)
        self.breaker = breaker or Breaker()

    def fetch(self, tile: Tile) -> bytes:
        """The picture (PNG). Raises NoTile."""
        if not self.template or self.breaker.is_open:
            raise NoTile
        try:
            answer = self.client.get(self.template.format(**tile._asdict()))
        except httpx.HTTPError:
            self.breaker.failed()
            raise NoTile from None
        if answer.status_code >= 500:
            self.breaker.failed()
        if answer.status_code != 200 or not answer.content.startswith(PNG):
            raise NoTile
        self.breaker.answered()
        return answer.content


@lru_cache(maxsize=4)
def _tiles(template: str) -> MapTiles:
    return MapTiles(template)


def map_tiles() -> MapTiles:
    """The tile server of settings.MAP_TILES, one client per process."""
    return _tiles(settings.MAP_TILES)
