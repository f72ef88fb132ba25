"""Questions about places, each with a bounded number of SQL statements."""

from loket.gebied.queries.addresses import AddressRow, address, nearest_address, search_addresses, street_of
from loket.gebied.queries.areas import OwnerRow, WijkRow, owner_at, town_box, wijk_at, wijk_finder, wijken
from loket.gebied.queries.lamp_posts import LampPostRow, lamp_post, lamp_posts_near
from loket.gebied.queries.overview import Counts, OwnerContact, PlaceCount, counts, last_imports, owners, places
from loket.gebied.queries.sketch import Sketch, SketchedStreet, sketch

__all__ = [
    "AddressRow",
    "Counts",
    "LampPostRow",
    "OwnerContact",
    "OwnerRow",
    "PlaceCount",
    "Sketch",
    "SketchedStreet",
    "WijkRow",
    "address",
    "counts",
    "lamp_post",
    "lamp_posts_near",
    "last_imports",
    "nearest_address",
    "owner_at",
    "owners",
    "places",
    "search_addresses",
    "sketch",
    "street_of",
    "town_box",
    "wijk_at",
    "wijk_finder",
    "wijken",
]
