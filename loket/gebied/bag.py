"""The BAG extract 2.0 as Kadaster delivers it: a zip of zips with XML, too big to hold, so read as a stream.

An address is spread over four files: the place (WPL), the street in it (OPR), the number on it (NUM), and the point in
the object that has the number as its address (VBO; LIG and STA for houseboats and caravans). We read them in that
order and keep only what lies in the places asked for.
"""

import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO, NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from shapely.geometry import Polygon

from loket.gebied.rules import AddressLine, Point, RefusedLine, point_of_rd

NAMED = re.compile(r"\d{4}(WPL|OPR|NUM|VBO|LIG|STA|PND)\d{8}")  # 9999NUM08012021.zip, 9999NUM08012021-000001.xml
OBJECTS = {
    "WPL": "Woonplaats",
    "OPR": "OpenbareRuimte",
    "NUM": "Nummeraanduiding",
    "VBO": "Verblijfsobject",
    "LIG": "Ligplaats",
    "STA": "Standplaats",
}
GONE = ("ingetrokken", "niet gerealiseerd", "ten onrechte opgevoerd")
ENDED = {"eindRegistratie", "tijdstipInactief", "tijdstipInactiefLV", "tijdstipNietBagLV", "tijdstipEindRegistratieLV"}
DEEPEST = 4  # zips within zips


class WrongExtract(Exception):
    """The file is no extract, or not one of these places; `reason` is Dutch."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Number(NamedTuple):
    """A nummeraanduiding that waits for its point."""

    street: str
    number: int
    letter: str
    addition: str
    postcode: str
    place: str


class BagExtract:
    """Reads the addresses of some places, as they are valid today. `refused` fills while reading."""

    def __init__(self, path: Path, places: list[str], *, today: date) -> None:
        self.path, self.places, self.today = path, places, today.isoformat()
        self.refused: list[RefusedLine] = []

    def addresses(self) -> Iterator[AddressLine]:
        """Each address with its point. Raises WrongExtract for a file without these places."""
        places = self._place_names()
        numbers = self._numbers(places, self._streets(places))
        for kind in ("VBO", "LIG", "STA"):
            for each in self._valid(kind):
                for bag_id in _references(each, "heeftAlsHoofdadres", "heeftAlsNevenadres"):
                    if bag_id in numbers:
                        yield from self._with_point(bag_id, numbers.pop(bag_id), each)
        for bag_id, number in numbers.items():
            self._refuse(f"{bag_id} {number.street} {number.number}", "er is geen object met dit adres")

    def _place_names(self) -> dict[str, str]:
        """Our places by id. A place is asked for by its whole name or by its id, as some names are there twice."""
        found = {_text(each, "identificatie"): _text(each, "naam") for each in self._valid("WPL")}
        names: dict[str, str] = {}
        for wanted in self.places:
            fits = {key: name for key, name in found.items() if wanted.lower() in (name.lower(), key)}
            if not fits:
                raise WrongExtract(_no_such_place(wanted, sorted(found.values())))
            names |= fits
        return names

    def _streets(self, places: dict[str, str]) -> dict[str, tuple[str, str]]:
        """Name and place of each street in our places."""
        return {
            _text(each, "identificatie"): (_text(each, "naam"), places[place])
            for each in self._valid("OPR")
            for place in _references(each, "ligtIn")
            if place in places
        }

    def _numbers(self, places: dict[str, str], streets: dict[str, tuple[str, str]]) -> dict[str, Number]:
        found: dict[str, Number] = {}
        for each in self._valid("NUM"):
            street = next(iter(_references(each, "ligtAan")), "")
            place = next(iter(_references(each, "ligtIn")), "")  # only where it is not the place of the street
            bag_id = _text(each, "identificatie")
            if street in streets and (not place or place in places):
                name, place_of_street = streets[street]
                self._take_number(found, bag_id, each, name, places.get(place, place_of_street))
            elif place in places:
                self._refuse(bag_id, "de straat van dit adres ligt in een andere plaats")
        return found

    def _take_number(self, found: dict[str, Number], bag_id: str, each: "Fields", street: str, place: str) -> None:
        number = _text(each, "huisnummer")
        if not number.isdigit():
            self._refuse(bag_id, "het huisnummer ontbreekt")
            return
        letter, addition = _text(each, "huisletter"), _text(each, "huisnummertoevoeging")
        found[bag_id] = Number(street, int(number), letter, addition, _text(each, "postcode"), place)

    def _with_point(self, bag_id: str, number: Number, each: "Fields") -> Iterator[AddressLine]:
        try:
            point = _point(each)
        except ValueError:
            self._refuse(f"{bag_id} {number.street} {number.number}", "de plek ontbreekt of ligt buiten Nederland")
            return
        yield AddressLine(
            bag_id,
            number.street,
            number.number,
            number.letter,
            number.addition,
            number.postcode,
            number.place,
            point.lat,
            point.lon,
        )

    def _valid(self, kind: str) -> Iterator["Fields"]:
        """The objects of a kind that are there today; an object stands in the extract once for each of its states."""
        for name, file in _xml_files(self.path, kind):
            try:
                yield from (each for each in _objects(file, OBJECTS[kind]) if _is_valid(each, self.today))
            except ElementTree.ParseError:
                self._refuse(name, "dit deel van het bestand is stuk")

    def _refuse(self, what: str, reason: str) -> None:
        self.refused.append(RefusedLine(what, reason))


Fields = dict[str, list[Element]]


def _no_such_place(wanted: str, names: list[str]) -> str:
    """The BAG writes "Bergen (NH)" where people say Bergen: name the ones that begin alike."""
    alike = [name for name in names if name.lower().startswith(wanted.lower())][:5]
    hint = f" Wel: {', '.join(alike)}." if alike else ""
    return f"De plaats {wanted} staat niet in het bestand.{hint}"


def _xml_files(path: Path, kind: str) -> Iterator[tuple[str, IO[bytes]]]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, kind, depth=1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, OverflowError, NotImplementedError):
        raise WrongExtract("Dit is geen zipbestand, of het is stuk.") from None


def _members(archive: zipfile.ZipFile, kind: str, *, depth: int) -> Iterator[tuple[str, IO[bytes]]]:
    for member in sorted(archive.namelist()):
        name = member.rsplit("/", 1)[-1]
        named = NAMED.match(name)
        if named and named[1] != kind:
            continue
        if named and name.lower().endswith(".xml"):
            with archive.open(member) as file:
                yield name, file
        elif name.lower().endswith(".zip") and depth < DEEPEST:
            with tempfile.TemporaryFile() as spool:  # a zip is read from its end: a stream will not do
                with archive.open(member) as packed:
                    shutil.copyfileobj(packed, spool)
                with zipfile.ZipFile(spool) as inner:
                    yield from _members(inner, kind, depth=depth + 1)


def _objects(file: IO[bytes], object_name: str) -> Iterator[Fields]:
    """Each object as its fields by name; what was read is thrown away, so that memory stays small."""
    parents: list[Element] = []
    for event, element in ElementTree.iterparse(file, events=("start", "end")):  # noqa: S314 - see the import
        if event == "start":
            parents.append(element)
            continue
        parents.pop()
        if _name(element) == object_name:
            yield _fields(element)
        elif _name(element) == "stand" and parents:
            parents[-1].clear()


def _fields(element: Element) -> Fields:
    fields: Fields = {}
    for child in element:
        fields.setdefault(_name(child), []).append(child)
    return fields


def _is_valid(each: Fields, today: str) -> bool:
    if any(word in _text(each, "status").lower() for word in GONE):
        return False
    state = {_name(part): (part.text or "").strip() for field in each.get("voorkomen", []) for part in field.iter()}
    if any(state.get(name) for name in ENDED):
        return False
    begin, end = state.get("beginGeldigheid", ""), state.get("eindGeldigheid", "")
    return begin[:10] <= today and (not end or today < end[:10])


def _references(each: Fields, *names: str) -> list[str]:
    """The ids that an object points to under these names."""
    return [(ref.text or "").strip() for name in names for field in each.get(name, []) for ref in field]


def _text(each: Fields, name: str) -> str:
    found = each.get(name)
    return (found[0].text or "").strip() if found else ""


def _point(each: Fields) -> Point:
    """Where an object is: its point, or a point within its outline. Raises ValueError when there is none."""
    for part in (part for field in each.get("geometrie", []) for part in field.iter()):
        if _name(part) == "pos":
            x, y, *_ = (float(value) for value in (part.text or "").split())
            return point_of_rd(x, y)
        if _name(part) == "posList":
            return _point_within(part)
    raise ValueError("no geometry")


def _point_within(ring: Element) -> Point:
    values = [float(value) for value in (ring.text or "").split()]
    size = int(ring.get("srsDimension", "2"))
    inside = Polygon(list(zip(values[::size], values[1::size], strict=True))).representative_point()
    return point_of_rd(inside.x, inside.y)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
