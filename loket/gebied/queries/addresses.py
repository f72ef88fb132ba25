"""Find an address: by what somebody types, by a point, or by its id. Our own table first, then the address service."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.conf import settings
from django.db import connection

from loket.gebied.queries.address_sql import BY_ID, BY_POSTCODE, BY_WORDS, NEAREST, STREET_OF
from loket.gebied.queries.areas import WijkRow, town_box, wijk_finder
from loket.gebied.rules import AddressQuery, Box, Point, address_label, box_around, distance_m, read_address_query
from loket.outside.adressen import AddressServiceDown, FoundAddress, address_service

WijkOf: TypeAlias = Callable[[Point], WijkRow | None]
LEAST_LIKENESS = 0.4  # of the typed words in the name of a street, by trigrams
NEAR = (100, 500, 2500)  # metres to look around, growing


@dataclass(frozen=True, slots=True)
class AddressRow:
    """`id` is the BAG id of the nummeraanduiding; `label` is for people: "Dorpsstraat 12, Schoorl"."""

    id: str
    label: str
    point: Point
    wijk: WijkRow | None


def search_addresses(text: str, most: int = 8) -> list[AddressRow]:
    """The addresses that somebody may mean, the likeliest first.

    Understands street, number and place in any order, abbreviations, typing errors, and postcode with number.
    Two or three statements; the address service is asked only when our own table knows nothing like it.
    """
    asked = read_address_query(text)
    if asked.is_empty:
        return []
    rows = _by_postcode(asked, most) if asked.postcode else _by_words(asked, most)
    return _rows_of(rows) if rows else _from_service(lambda near: address_service().suggest(text, near=near), most)


def nearest_address(point: Point, *, wijk_of: WijkOf | None = None) -> AddressRow | None:
    """The address nearest to this point, at most 2.5 km away. For many in a row, give the `wijk_finder` along."""
    for metres in NEAR:
        rows = _run(NEAREST, {**_box(box_around(point, metres)), **_around(point)})
        if rows:
            found = _rows_of(rows, wijk_of)[0]
            if distance_m(point, found.point) <= metres:  # else a nearer one may lie outside the square
                return found
    return next(iter(_from_service(lambda _: _list(address_service().reverse(point.lat, point.lon)), 1)), None)


def address(id: str) -> AddressRow | None:
    """One address by its BAG id."""
    rows = _run(BY_ID, {"id": id})
    return next(iter(_rows_of(rows)), None)


def street_of(postcode: str, number: str) -> tuple[str, str] | None:
    """The street and the place of a house number in a postcode: "1861AA", "12". None when our table has no such one."""
    if not (number.isascii() and number.isdigit() and len(number) < 6):
        return None
    rows = _run(STREET_OF, {"postcode": postcode.replace(" ", "").upper(), "number": int(number)})
    return (rows[0][0], rows[0][1]) if rows else None


def _by_words(asked: AddressQuery, most: int) -> list[tuple[Any, ...]]:
    return _run(BY_WORDS, {"words": asked.words, "least": LEAST_LIKENESS, **_number(asked), "most": most})


def _by_postcode(asked: AddressQuery, most: int) -> list[tuple[Any, ...]]:
    whole = len(asked.postcode) == 6
    fits = "a.postcode = %(postcode)s" if whole else "a.postcode LIKE %(postcode)s || '%%'"
    return _run(BY_POSTCODE.format(fits=fits), {"postcode": asked.postcode, **_number(asked), "most": most})


def _number(asked: AddressQuery) -> dict[str, Any]:
    return {"number": asked.number, "suffix": asked.suffix}


def _box(box: Box) -> dict[str, float]:
    return {"south": box.south, "north": box.north, "west": box.west, "east": box.east}


def _around(point: Point) -> dict[str, float]:
    return {"lat": point.lat, "lon": point.lon}


def _run(sql: str, values: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _rows_of(rows: Iterable[tuple[Any, ...]], wijk_of: WijkOf | None = None) -> list[AddressRow]:
    wijk_of = wijk_of or wijk_finder()
    found = []
    for bag_id, street, number, letter, addition, place, lat, lon in rows:
        point = Point(lat, lon)
        label = address_label(street, number, letter, addition, place)
        found.append(AddressRow(bag_id, label, point, wijk_of(point)))
    return found


def _from_service(ask: Callable[[tuple[float, float] | None], list[FoundAddress]], most: int) -> list[AddressRow]:
    """What the address service knows within the town; nothing when there is no service or it is down."""
    if not settings.ADDRESS_URL:
        return []
    box, wijk_of = town_box(), wijk_finder()
    middle = ((box.south + box.north) / 2, (box.west + box.east) / 2) if box else None
    try:
        answers = [(found, Point(found.lat, found.lon)) for found in ask(middle)]
    except AddressServiceDown:
        return []
    rows = [AddressRow(found.id, found.label, point, wijk_of(point)) for found, point in answers]
    return [row for row in rows if row.wijk][:most]


def _list(found: FoundAddress | None) -> list[FoundAddress]:
    return [found] if found else []
