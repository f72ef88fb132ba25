"""Tiles of the web map (EPSG:3857): which ground a tile shows, and whether it is a tile at all."""

import math

from loket.gebied.rules.point import Box

ZOOMS = range(6, 20)
MARGIN = 0.01  # degrees around the town, so that a map of its edge is whole


def is_tile(z: int, x: int, y: int) -> bool:
    return z in ZOOMS and 0 <= x < 1 << z and 0 <= y < 1 << z


def shows_town(z: int, x: int, y: int, town: Box) -> bool:
    """Does this tile show ground of the town, or just beside it?"""
    around = Box(town.south - MARGIN, town.west - MARGIN, town.north + MARGIN, town.east + MARGIN)
    return tile_box(z, x, y).touches(around)


def tile_box(z: int, x: int, y: int) -> Box:
    """The ground of a tile: columns count from the date line to the east, rows from the north down."""
    return Box(_latitude(z, y + 1), _longitude(z, x), _latitude(z, y), _longitude(z, x + 1))


def _longitude(z: int, x: int) -> float:
    return x / (1 << z) * 360 - 180


def _latitude(z: int, y: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / (1 << z)))))
