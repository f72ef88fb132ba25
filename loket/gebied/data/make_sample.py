"""Invents the sample: streets around the real middle of each place, with addresses and lamp posts along them.

`python -m loket.gebied.data.make_sample` writes adressen.csv and lichtmasten.csv anew, always the same ones. Street
names are plausible, postcodes lie in the ranges of the places; positions, numbers and ids are invented.
"""

import csv
import json
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import shapely
from shapely.geometry import LineString, shape

DATA = Path(__file__).parent
METRES = 111_320.0
NARROWING = math.cos(math.radians(52.65))  # a degree of longitude is this much shorter here
LETTERS = "ABCDEGHJKLMNPRTVWXZ"
PLOT, LAMP_EVERY, FRONT, KERB = 17.0, 12.0, 11.0, 3.5  # metres
TREES = "Beuken Eiken Linden Kastanje Esdoorn Berken Meidoorn Iepen Populieren Acacia Sparren Wilgen".split()  # noqa: SIM905
BIRDS = "Merel Lijster Kievit Wulp Grutto Tureluur Leeuwerik Fazanten Patrijs Zwaluw Koekoek Nachtegaal".split()  # noqa: SIM905
FLOWERS = "Rozen Tulpen Narcissen Hyacinten Anemonen Dahlia Jasmijn Lavendel Seringen Viooltjes".split()  # noqa: SIM905
SEA = "Strand Zee Duin Helm Vuurtoren Schelpen Schippers Vissers Anker Reddings Meeuwen Branding".split()  # noqa: SIM905
LAND = "Molen Polder Dijk Akker Weide Kaas Boeren Hoeve Veld Smids Bakkers Herders Tuinders".split()  # noqa: SIM905


@dataclass(frozen=True)
class Place:
    name: str
    lat: float
    lon: float
    radius: int  # metres
    streets: int
    postcodes: str
    core: str  # the streets that every visitor knows: long, and with every number
    words: list[str]


PLACES = [
    Place(
        "Bergen",
        52.6690,
        4.7030,
        900,
        46,
        "1861 1862",
        "Dorpsstraat Breelaan Kerkstraat Stationsstraat Eeuwigelaan Raadhuisstraat",
        TREES + BIRDS + FLOWERS,
    ),
    Place("Bergen aan Zee", 52.6610, 4.6290, 420, 14, "1865", "Zeeweg Parkweg Boulevard", SEA),
    Place("Egmond aan den Hoef", 52.6220, 4.6530, 560, 20, "1934", "Dorpsstraat Herenweg Hoeverweg", LAND + FLOWERS),
    Place("Egmond-Binnen", 52.5930, 4.6570, 560, 18, "1935", "Dorpsstraat Herenweg Abdijlaan", LAND + BIRDS),
    Place("Egmond aan Zee", 52.6200, 4.6270, 620, 26, "1931", "Voorstraat Zeeweg Boulevard Kerkstraat", SEA + BIRDS),
    Place("Schoorl", 52.7020, 4.6920, 680, 28, "1871", "Dorpsstraat Heereweg Molenweg Duinweg", TREES + LAND),
    Place("Groet", 52.7270, 4.6530, 480, 14, "1873", "Heereweg Kerkbrink Achterweg", LAND + TREES),
    Place("Camperduin", 52.7290, 4.6400, 200, 5, "1873", "Heereweg Strandweg", SEA),
]
LONG_ROADS = [
    ("Bergerweg", [(52.6700, 4.6960), (52.6655, 4.6700), (52.6610, 4.6350)]),
    ("Eeuwigelaan", [(52.6660, 4.7000), (52.6480, 4.6780), (52.6260, 4.6560)]),
    ("Voorweg", [(52.6750, 4.7030), (52.6870, 4.6980), (52.6980, 4.6930)]),
    ("Heereweg", [(52.7060, 4.6900), (52.7180, 4.6720), (52.7255, 4.6570)]),
    ("Herenweg", [(52.6180, 4.6540), (52.6070, 4.6560), (52.5970, 4.6580)]),
    ("Hoeverweg", [(52.6215, 4.6480), (52.6205, 4.6400), (52.6200, 4.6320)]),
]


@dataclass(frozen=True)
class Street:
    name: str
    place: str
    line: LineString  # metres east and north of degree zero
    is_core: bool = False


def write_sample(folder: Path = DATA) -> None:
    streets = list(invented_streets())
    _write(folder / "adressen.csv", "bag_id street number letter addition postcode place lat lon", addresses(streets))
    _write(folder / "lichtmasten.csv", "number near lat lon", lamp_posts(streets))


def invented_streets() -> Iterator[Street]:
    """Straight streets on a slanting grid around each middle, not nearer than 38 m to each other."""
    chance = random.Random(1861)  # noqa: S311 - the same town every time
    town = shapely.union_all(_areas("wijken.geojson"))
    elsewhere = shapely.union_all(_areas("beheerders.geojson"))
    drawn: list[LineString] = []
    for place in PLACES:
        names = _street_names(place, chance)
        slant = chance.uniform(0, math.pi / 2)
        found = 0
        for _ in range(4000):
            is_core = found < len(place.core.split())
            line = _random_line(place, slant, chance.uniform(95, 120) if is_core else chance.uniform(40, 95), chance)
            ground = _in_degrees(line.buffer(25))
            if town.contains(ground) and not elsewhere.intersects(ground) and all(line.distance(x) > 38 for x in drawn):
                drawn.append(line)
                yield Street(names[found], place.name, line, is_core)
                found += 1
                if found == place.streets:
                    break


def addresses(streets: list[Street]) -> Iterator[tuple[object, ...]]:
    """Odd numbers on the left, even ones on the right; now and then a letter or an addition."""
    chance, serial = random.Random(1934), 0  # noqa: S311
    codes = _postcodes()
    for street in streets:
        left, right = next(codes[street.place]), next(codes[street.place])
        for plot in range(int(street.line.length // PLOT)):
            for side, postcode in ((1, left), (-1, right)):
                if not street.is_core and chance.random() < 0.06:
                    continue  # a garden, a side street
                number = 2 * plot + (1 if side == 1 else 2)
                point = _beside(street.line, (plot + 0.5) * PLOT, side * FRONT)
                for letter, addition in [("", "")] if street.is_core else _doors(chance):
                    serial += 1
                    bag_id = f"99992{serial:011d}"
                    yield bag_id, street.name, number, letter, addition, postcode, street.place, *point


def lamp_posts(streets: list[Street]) -> Iterator[tuple[object, ...]]:
    """One every 12 m, on alternate sides; and one every 35 m along the roads between the villages."""
    number = 0
    roads = [Street(name, "", LineString([_in_metres(*p) for p in points])) for name, points in LONG_ROADS]
    for street in [*streets, *roads]:
        step = LAMP_EVERY if street.place else 35
        for post in range(int(street.line.length // step)):
            number += 1
            at = (post + 0.5) * step
            side = 1 if post % 2 else -1
            house = 2 * int(at // PLOT) + (1 if side == 1 else 2)
            near = f"bij {street.name} {house}" if street.place else f"langs de {street.name}"
            yield f"{number:04d}", near, *_beside(street.line, at, side * KERB)


def _street_names(place: Place, chance: random.Random) -> list[str]:
    made = [word + end for word, end in product(place.words, ["laan", "straat", "weg", "hof", "pad"])]
    chance.shuffle(made)
    return (place.core.split() + made)[: place.streets]


def _random_line(place: Place, slant: float, half: float, chance: random.Random) -> LineString:
    east, north = _in_metres(place.lat, place.lon)
    away, direction = place.radius * math.sqrt(chance.random()), chance.uniform(0, 2 * math.pi)
    east, north = east + away * math.cos(direction), north + away * math.sin(direction)
    angle = slant + chance.choice([0, math.pi / 2]) + chance.uniform(-0.06, 0.06)
    dx, dy = half * math.cos(angle), half * math.sin(angle)
    return LineString([(east - dx, north - dy), (east + dx, north + dy)])


def _doors(chance: random.Random) -> list[tuple[str, str]]:
    dice = chance.random()
    if dice < 0.03:
        return [("A", ""), ("B", "")]
    return [("", "1"), ("", "2")] if dice < 0.05 else [("", "")]


def _postcodes() -> dict[str, Iterator[str]]:
    """Places with the same four digits share one row of letters."""
    rows: dict[str, Iterator[str]] = {}
    for place in PLACES:
        digits = place.postcodes.split()
        pairs = product(digits, LETTERS, LETTERS)
        rows.setdefault(place.postcodes, (f"{d}{a}{b}" for d, a, b in pairs))
    return {place.name: rows[place.postcodes] for place in PLACES}


def _areas(name: str) -> list[shapely.Geometry]:
    return [shape(feature["geometry"]) for feature in json.loads((DATA / name).read_text())["features"]]


def _beside(line: LineString, along: float, aside: float) -> tuple[str, str]:
    """The point at a distance along a line and to the left of it, as latitude and longitude."""
    here, ahead = line.interpolate(along), line.interpolate(along + 0.5)
    dx, dy = (ahead.x - here.x) / 0.5, (ahead.y - here.y) / 0.5
    east, north = here.x - dy * aside, here.y + dx * aside
    return f"{north / METRES:.5f}", f"{east / METRES / NARROWING:.5f}"


def _in_metres(lat: float, lon: float) -> tuple[float, float]:
    return lon * METRES * NARROWING, lat * METRES


def _in_degrees(area: shapely.Geometry) -> shapely.Geometry:
    return shapely.transform(area, lambda points: points / [METRES * NARROWING, METRES])


def _write(path: Path, header: str, rows: Iterator[tuple[object, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split())
        writer.writerows(rows)


if __name__ == "__main__":
    write_sample()
