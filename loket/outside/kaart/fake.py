"""A tile server that draws every tile the same, for tests."""

from loket.outside.kaart.client import PNG, NoTile, Tile


class FakeMapTiles:
    def __init__(self, picture: bytes = PNG + b"tile", *, is_down: bool = False) -> None:
        self.picture, self.is_down = picture, is_down
        self.asked: list[Tile] = []

    def fetch(self, tile: Tile) -> bytes:
        self.asked.append(tile)
        if self.is_down:
            raise NoTile
        return self.picture
