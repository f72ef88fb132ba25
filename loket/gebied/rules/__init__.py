"""Pure: points and distances, what somebody types as an address, and which areas may be."""

from loket.gebied.rules.address import AddressQuery, address_label, read_address_query, search_text
from loket.gebied.rules.area import why_not_area, why_not_tiling
from loket.gebied.rules.line import INVENTED, AddressLine, LampPostLine, RefusedLine, why_not_address, why_not_point
from loket.gebied.rules.point import Box, Point, box_around, distance_m, point_of_rd
from loket.gebied.rules.tile import is_tile, shows_town, tile_box

__all__ = [
    "INVENTED",
    "AddressLine",
    "AddressQuery",
    "Box",
    "LampPostLine",
    "Point",
    "RefusedLine",
    "address_label",
    "box_around",
    "distance_m",
    "is_tile",
    "point_of_rd",
    "read_address_query",
    "search_text",
    "shows_town",
    "tile_box",
    "why_not_address",
    "why_not_area",
    "why_not_point",
    "why_not_tiling",
]
