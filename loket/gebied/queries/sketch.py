"""A map of our own for when there are no tiles: the wijken as areas, and the streets as lines along their addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from loket.gebied.models import Address, Wijk

MOST_POINTS = 12  # of a street: enough to see how it bends
MOST_STREETS = 3000


@dataclass(frozen=True, slots=True)
class SketchedStreet:
    name: str
    line: list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Sketch:
    """`wijken` are names with their GeoJSON geometry; lines are points of latitude and longitude."""

    wijken: list[tuple[str, dict[str, Any]]]
    streets: list[SketchedStreet]


def sketch() -> Sketch:
    """Two statements. A street is drawn along one of its sides, for a line through both would go to and fro."""
    wijken = list(Wijk.objects.order_by("name").values_list("name", "geometry"))
    return Sketch(wijken, list(_streets()))


def _streets() -> Iterator[SketchedStreet]:
    columns = ("street_id", "street__name", "number", "lat", "lon")
    rows = Address.objects.order_by("street__name", "street_id", "number", "bag_id").values_list(*columns)
    for count, ((_, name), found) in enumerate(groupby(rows.iterator(2000), key=lambda row: row[:2])):
        if count == MOST_STREETS:
            return
        yield SketchedStreet(name, _line([row[2:] for row in found]))


def _line(addresses: Sequence[tuple[int, float, float]]) -> list[tuple[float, float]]:
    """Along the side with the most addresses, its ends included."""
    sides = [[address for address in addresses if address[0] % 2 == side] for side in (0, 1)]
    side = max(sides, key=len)
    step = max(1, -(-len(side) // MOST_POINTS))
    chosen = [*side[::step], side[-1]] if (len(side) - 1) % step else side[::step]
    return [(round(lat, 5), round(lon, 5)) for _, lat, lon in chosen]
