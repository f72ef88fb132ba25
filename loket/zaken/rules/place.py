"""Where a zaak is: the rectangle around its place, and whether it lies within another place."""

from collections.abc import Callable, Mapping
from typing import Any

from shapely.errors import GEOSException
from shapely.geometry import shape
from shapely.prepared import prep

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


def within(area: Mapping[str, Any]) -> Callable[[Mapping[str, Any]], bool]:
    """Asks of a place whether it lies within the area; on its border is within, so a point lies within itself.

    The area is prepared once, however many places are asked: one of 10,000 points would take milliseconds each time.
    """
    prepared = prep(shape(area))

    def asked(place: Mapping[str, Any]) -> bool:
        try:
            return bool(prepared.covers(shape(place)))
        except GEOSException:
            return False

    return asked
