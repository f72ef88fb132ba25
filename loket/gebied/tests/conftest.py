"""A few streets, as small as the tests need them."""

import pytest

from loket.gebied import commands
from loket.gebied.rules import AddressLine, LampPostLine
from loket.kernel.actor import SYSTEM

STREETS = [
    # street, place, postcode, numbers, lat, lon
    ("Dorpsstraat", "Schoorl", "1871AB", ["10", "12", "12A", "12A-2", "120", "14"], 52.7020, 4.6920),
    ("Dorpsstraat", "Bergen", "1861AA", ["12", "13"], 52.6690, 4.7030),
    ("Dorpslaan", "Egmond aan Zee", "1931CC", ["12"], 52.6200, 4.6270),
    ("Breelaan", "Bergen", "1861AC", ["1", "2", "3"], 52.6700, 4.7050),
    ("Heereweg", "Schoorl", "1871AC", ["5"], 52.7030, 4.6930),
    ("2e Voorstraat", "Egmond-Binnen", "1935AA", ["5"], 52.5930, 4.6570),
]


def lines():
    serial = 0
    for street, place, postcode, numbers, lat, lon in STREETS:
        for step, text in enumerate(numbers):
            serial += 1
            digits = text.rstrip("A").partition("A")[0]
            letter, addition = ("A" if "A" in text else ""), text.partition("-")[2]
            bag_id = f"03732000000{serial:05d}"
            yield AddressLine(bag_id, street, int(digits), letter, addition, postcode, place, lat + step * 0.0002, lon)


@pytest.fixture
def areas(db):
    commands.load_sample(addresses=False)


@pytest.fixture
def streets(areas):
    places = sorted({line.place for line in lines()})
    commands.import_addresses(lines=lines(), places=places, source="proef.zip", by=SYSTEM)


@pytest.fixture
def lamps(db):
    commands.import_lamp_posts(
        lines=[
            LampPostLine("0416", "bij Dorpsstraat 10", 52.70200, 4.69200),
            LampPostLine("0417", "bij Dorpsstraat 12", 52.70220, 4.69200),
            LampPostLine("0418", "", 52.70300, 4.69200),
        ],
        source="proef.csv",
        by=SYSTEM,
    )
