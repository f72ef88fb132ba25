"""Where a zaak is: the rectangle around its place, and whether it lies within another place."""

from collections.abc import Mapping
from typing import Any

from shapely.errors import GEOSException
from shapely.geometry import shape

from loket.zaken.models.box import Box


def box_around(place: Mapping[str, Any] | None) -> Box | None:
    """The smallest rectangle that holds this GeoJSON; None when it holds nothing."""
    if not place:
        return None
    try:
        found = shape(place)
    except (GEOSException, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None
    return None if found.is_empty else found.bounds


def lies_within(place: Mapping[str, Any], area: Mapping[str, Any]) -> bool:
    """Whether the place lies within the area; on its border is within, so a point lies within itself."""
    try:
        return bool(shape(area).covers(shape(place)))
    except GEOSException:
        return False
