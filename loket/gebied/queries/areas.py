"""In which area is a point? The polygons are kept in the process; one small statement asks if they are still right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

import shapely
from django.db.models import Count, Max
from shapely.geometry import shape

from loket.gebied.models import OwnerArea, Wijk
from loket.gebied.rules import Box, Point

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class WijkRow:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Another organisation that looks after this ground."""

    code: str
    name: str
    phone: str
    email: str


@dataclass(frozen=True)
class Layer(Generic[Row]):
    """Areas of one kind, ready to be asked about many points."""

    version: tuple[int, datetime | None]
    areas: tuple[tuple[Row, Any], ...]
    box: Box | None

    def at(self, point: Point) -> Row | None:
        """The area at this point; a point on a border belongs to the first of the two."""
        inside = (row for row, area in self.areas if shapely.intersects_xy(area, point.lon, point.lat))
        return next(inside, None)


_layers: dict[type, Layer[Any]] = {}


def wijk_at(point: Point) -> WijkRow | None:
    """The wijk at this point; None outside the town."""
    return _wijk_layer().at(point)


def wijk_finder() -> Callable[[Point], WijkRow | None]:
    """`wijk_at` for many points in a row: the polygons are checked once, and then no more."""
    return _wijk_layer().at


def wijken() -> list[WijkRow]:
    """All wijken by name."""
    return sorted((row for row, _ in _wijk_layer().areas), key=lambda row: row.name)


def owner_at(point: Point) -> OwnerRow | None:
    """Who else looks after the ground at this point: the province, the water board; None when it is ours."""
    return _layer(OwnerArea, lambda area: OwnerRow(area.code, area.name, area.phone, area.email)).at(point)


def town_box() -> Box | None:
    """The box around all wijken; None when none are drawn yet."""
    return _wijk_layer().box


def _wijk_layer() -> Layer[WijkRow]:
    return _layer(Wijk, lambda wijk: WijkRow(wijk.code, wijk.name))


def _layer(model: type[Any], row_of: Callable[[Any], Row]) -> Layer[Row]:
    state = model.objects.aggregate(many=Count("pk"), latest=Max("changed_at"))
    version = (state["many"], state["latest"])
    layer = _layers.get(model)
    if layer is None or layer.version != version:
        _layers[model] = layer = _drawn(version, [(row_of(a), a.geometry) for a in model.objects.order_by("pk")])
    return layer


def _drawn(version: tuple[int, datetime | None], rows: list[tuple[Row, Any]]) -> Layer[Row]:
    areas = tuple((row, shape(geometry)) for row, geometry in rows)
    for _, area in areas:
        shapely.prepare(area)
        shapely.intersects_xy(area, 0, 0)  # builds its index now, before threads share it
    if not areas:
        return Layer(version, areas, None)
    west, south, east, north = shapely.total_bounds([area for _, area in areas])
    return Layer(version, areas, Box(float(south), float(west), float(north), float(east)))
