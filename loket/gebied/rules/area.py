"""Which polygons may be an area: a whole GeoJSON ring in degrees; wijken do not overlap and leave no holes."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import shapely
from shapely.geometry import shape

from loket.kernel.refusal import Refusal

MOST_VERTICES = 50_000
SLIVER = 1e-9  # square degrees, about 7 m²: rounding in a drawn border


def why_not_area(name: str, geometry: Any) -> Refusal | None:
    """An area is a valid Polygon or MultiPolygon within the Netherlands."""
    try:
        drawn = shape(geometry)
        whole = drawn.geom_type in ("Polygon", "MultiPolygon") and drawn.is_valid and not drawn.is_empty
    except Exception:  # shapely raises many kinds for what is no geometry at all
        whole = False
    if not whole:
        return Refusal("area-not-a-polygon", f"Het gebied {name} is geen heel vlak.", "geometry")
    west, south, east, north = drawn.bounds
    if not (west >= 3 and east <= 7.5 and south >= 50.5 and north <= 53.8):
        return Refusal("area-not-in-the-netherlands", f"Het gebied {name} ligt niet in Nederland.", "geometry")
    if shapely.get_num_coordinates(drawn) > MOST_VERTICES:
        return Refusal("area-too-fine", f"Het gebied {name} heeft te veel punten.", "geometry")
    return None


def why_not_tiling(geometries: Mapping[str, Any]) -> list[Refusal]:
    """Wijken lie side by side: no two share ground, and no hole is left between them."""
    drawn = {name: shape(geometry) for name, geometry in geometries.items()}
    refusals = [
        Refusal("wijken-overlap", f"De wijken {one} en {other} overlappen elkaar.", "geometry")
        for one, other in combinations(drawn, 2)
        if drawn[one].intersection(drawn[other]).area > SLIVER
    ]
    parts = shapely.get_parts(shapely.union_all(list(drawn.values())))
    if any(shapely.Polygon(ring).area > SLIVER for part in parts for ring in part.interiors):
        refusals.append(Refusal("wijken-leave-a-hole", "Tussen de wijken zit een gat.", "geometry"))
    return refusals
