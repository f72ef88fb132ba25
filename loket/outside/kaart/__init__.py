"""Map tiles made elsewhere: a client for a tile server, and a fake of it."""

from loket.outside.kaart.client import MapTiles, NoTile, Tile, map_tiles
from loket.outside.kaart.fake import FakeMapTiles

__all__ = ["FakeMapTiles", "MapTiles", "NoTile", "Tile", "map_tiles"]
