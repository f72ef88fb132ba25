"""Where is it? A point of the phone, the map or a photo; or an address that is looked up when the form is sent."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.gebied import queries as gebied
from loket.gebied.queries import AddressRow
from loket.gebied.rules import Point
from loket.meldingen.rules.meant import is_meant

NO_PLACE = _("Kies een plek op de kaart of typ een adres")
WHICH_ONE = _("Kies welk adres u bedoelt")
UNKNOWN = _("Wij kennen dit adres niet. Typ een straat met een nummer")


@dataclass(frozen=True, slots=True)
class PlaceOption:
    """A place to choose from: its point as a value for the form, and words for people."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Place:
    """`address` is one of our own table; `remark` is what the melder typed beside a point of the map.

    Without a point, `fault` says what to do and `options` are the places to choose from.
    """

    point: Point | None
    address: str = ""
    remark: str = ""
    fault: str = ""
    options: tuple[PlaceOption, ...] = ()


def read_place(
    *, lat: float | None, lon: float | None, found_for: str, typed: str, chosen: str, photos: Iterable[Point] = ()
) -> Place:
    """`found_for` is the address that belongs to the point: when another one was typed since, that one counts."""
    typed = typed.strip()
    picked = _point_of(chosen)
    if picked is None and lat is not None and lon is not None and (not typed or not found_for or typed == found_for):
        picked = Point(lat, lon) if -90 <= lat <= 90 and -180 <= lon <= 180 else None
    if picked:
        return _at(picked, typed if not found_for else "")
    return _typed(typed) if typed else _offered(photos)


def options_of(rows: Iterable[AddressRow]) -> tuple[PlaceOption, ...]:
    return tuple(PlaceOption(value_of(row.point), row.label) for row in rows)


def value_of(point: Point) -> str:
    return f"{point.lat:.6f},{point.lon:.6f}"


def _at(point: Point, typed: str) -> Place:
    nearest = gebied.nearest_address(point)
    label = nearest.label if nearest else ""
    return Place(point, label, remark="" if typed == label else typed)


def _typed(text: str) -> Place:
    rows = gebied.search_addresses(text)
    certain = [row for row in rows if is_meant(row.label, text)]
    if len(certain) == 1:
        return Place(certain[0].point, certain[0].label)
    if certain or rows:
        return Place(None, fault=str(WHICH_ONE), options=options_of(certain or rows))
    return Place(None, fault=str(UNKNOWN))


def _offered(photos: Iterable[Point]) -> Place:
    """Nothing was told, but a photo may know where it was taken."""
    found = [
        PlaceOption(value_of(point), gettext("%(place)s (daar is uw foto gemaakt)") % {"place": near.label})
        for point in photos
        if gebied.wijk_at(point) and (near := gebied.nearest_address(point))
    ]
    fault = gettext("Kies een plek. Is het waar uw foto is gemaakt?") if found else str(NO_PLACE)
    return Place(None, fault=fault, options=tuple(dict.fromkeys(found)))


def _point_of(value: str) -> Point | None:
    try:
        lat, lon = (float(part) for part in value.split(","))
    except ValueError:
        return None
    return Point(lat, lon) if -90 <= lat <= 90 and -180 <= lon <= 180 else None
