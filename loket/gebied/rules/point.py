"""Points on the map: distance, a box around one, and the way from the Dutch grid (RD) to degrees."""

import math
from dataclasses import dataclass

METRES_PER_DEGREE = 111_320.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place in degrees (WGS84)."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Box:
    south: float
    west: float
    north: float
    east: float

    def touches(self, other: "Box") -> bool:
        return (
            self.south <= other.north
            and other.south <= self.north
            and self.west <= other.east
            and other.west <= self.east
        )


def distance_m(a: Point, b: Point) -> float:
    """Metres between two points of one town, as if the earth were flat there: right to 1 in 1,000."""
    north = (b.lat - a.lat) * METRES_PER_DEGREE
    east = (b.lon - a.lon) * METRES_PER_DEGREE * math.cos(math.radians((a.lat + b.lat) / 2))
    return math.hypot(north, east)


def box_around(point: Point, metres: float) -> Box:
    """The square with this point in its middle and its sides so many metres away."""
    north = metres / METRES_PER_DEGREE
    east = north / math.cos(math.radians(point.lat))
    return Box(point.lat - north, point.lon - east, point.lat + north, point.lon + east)


# Schreutelkamp and Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten"
# (2001): seconds of arc as a sum of K * dx^p * dy^q, with dx and dy in 100 km from Amersfoort. Right to about 0.3 m.
AMERSFOORT_RD = (155_000.0, 463_000.0)
AMERSFOORT = Point(52.15517440, 5.38720621)
NORTH_TERMS = (
    (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
    (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
)  # fmt: skip
EAST_TERMS = (
    (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
    (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
)  # fmt: skip


def point_of_rd(x: float, y: float) -> Point:
    """The point of a place in the Dutch grid (EPSG:28992). Raises ValueError outside the area the grid is for."""
    if not (-7_000 <= x <= 300_000 and 289_000 <= y <= 629_000):
        raise ValueError("outside the Dutch grid")
    dx, dy = (x - AMERSFOORT_RD[0]) / 100_000, (y - AMERSFOORT_RD[1]) / 100_000
    north = sum(k * dx**p * dy**q for p, q, k in NORTH_TERMS)
    east = sum(k * dx**p * dy**q for p, q, k in EAST_TERMS)
    return Point(AMERSFOORT.lat + north / 3600, AMERSFOORT.lon + east / 3600)
