"""The sample: a town of seven wijken without gaps, and invented addresses that lie where they say."""

import csv
import json
from collections import Counter
from itertools import combinations

import pytest
import shapely
from shapely.geometry import shape

from loket.gebied import commands
from loket.gebied.commands.sample import DATA, address_lines, lamp_post_lines
from loket.gebied.models import Address, LampPost, OwnerArea, Street, Wijk
from loket.gebied.queries import search_addresses, wijk_finder
from loket.gebied.rules import AddressLine, Point, distance_m, why_not_address
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused

RANGES = {
    "Bergen": ("1861", "1862"),
    "Bergen aan Zee": ("1865",),
    "Egmond aan Zee": ("1931",),
    "Egmond aan den Hoef": ("1934",),
    "Egmond-Binnen": ("1935",),
    "Schoorl": ("1871",),
    "Groet": ("1873",),
    "Camperduin": ("1873",),
}
WIJK_OF = {
    "Bergen": "bergen",
    "Bergen aan Zee": "bergen-aan-zee",
    "Egmond aan Zee": "egmond-aan-zee",
    "Egmond aan den Hoef": "egmond-aan-den-hoef",
    "Egmond-Binnen": "egmond-binnen",
    "Schoorl": "schoorl",
    "Groet": "groet-camperduin",
    "Camperduin": "groet-camperduin",
}


@pytest.fixture(scope="module")
def drawn():
    features = json.loads((DATA / "wijken.geojson").read_text())["features"]
    return {feature["properties"]["code"]: shape(feature["geometry"]) for feature in features}


def test_the_wijken_do_not_overlap(drawn):
    assert [pair for pair in combinations(drawn, 2) if drawn[pair[0]].intersection(drawn[pair[1]]).area > 0] == []


def test_the_wijken_cover_the_town_without_gaps(drawn):
    town = shapely.union_all(list(drawn.values()))
    assert town.geom_type == "Polygon"
    assert list(town.interiors) == []
    assert town.area == pytest.approx(sum(area.area for area in drawn.values()))


def test_every_corner_of_a_border_is_a_corner_of_both_neighbours(drawn):
    corners = {code: set(area.exterior.coords) for code, area in drawn.items()}
    for one, other in combinations(drawn, 2):
        border = drawn[one].intersection(drawn[other])
        points = {tuple(point) for point in shapely.get_coordinates(border)}
        assert points <= corners[one] & corners[other]


def test_addresses_are_plausible():
    lines = list(address_lines())
    assert 1500 <= len(lines) <= 3100
    assert [why_not_address(line) for line in lines if why_not_address(line)] == []
    assert {line.place for line in lines} == set(RANGES)
    assert all(line.postcode[:4] in RANGES[line.place] for line in lines)
    assert all(line.bag_id.startswith("99992") for line in lines)  # of no municipality: nobody takes it for a real one
    doors = Counter((line.street, line.place, line.number, line.letter, line.addition) for line in lines)
    assert doors.most_common(1)[0][1] == 1


def test_lamp_posts_stand_along_the_streets():
    posts = list(lamp_post_lines())
    assert len(posts) > 2000
    assert len({post.number for post in posts}) == len(posts)
    assert all(len(post.number) == 4 and post.number.isdigit() for post in posts)


@pytest.mark.parametrize("name", ["adressen.csv", "lichtmasten.csv", "wijken.geojson", "beheerders.geojson"])
def test_the_files_are_small(name):
    assert (DATA / name).stat().st_size < 300_000


def test_every_column_has_a_name():
    with (DATA / "adressen.csv").open() as file:
        assert " ".join(next(csv.reader(file))) == "bag_id street number letter addition postcode place lat lon"


@pytest.mark.slow
@pytest.mark.django_db
class TestLoading:
    def test_twice_gives_the_same_town(self):
        first = commands.load_sample()
        ids = set(Address.objects.values_list("id", flat=True))
        assert commands.load_sample() == first
        assert set(Address.objects.values_list("id", flat=True)) == ids
        assert first == {
            "wijken": Wijk.objects.count(),
            "beheerders": OwnerArea.objects.count(),
            "adressen": Address.objects.count(),
            "lichtmasten": LampPost.objects.count(),
        }

    def test_each_address_lies_in_the_wijk_of_its_place(self):
        commands.load_sample()
        wijk_of = wijk_finder()
        places = Address.objects.values_list("street__place", "lat", "lon")
        found = {(place, wijk_of(Point(lat, lon)).code) for place, lat, lon in places}
        assert found == set(WIJK_OF.items())

    @pytest.mark.parametrize(
        ("typed", "label", "wijk"),
        [
            ("dorpsstr 12 schoorl", "Dorpsstraat 12, Schoorl", "schoorl"),
            ("Breelaan 12 Bergen", "Breelaan 12, Bergen", "bergen"),
            ("voorstraat 5", "Voorstraat 5, Egmond aan Zee", "egmond-aan-zee"),
            ("Heereweg 20 Schoorl", "Heereweg 20, Schoorl", "schoorl"),
            ("eeuwigeln 3", "Eeuwigelaan 3, Bergen", "bergen"),
        ],
    )
    def test_a_well_known_street_has_every_number(self, typed, label, wijk):
        commands.load_sample()
        first = search_addresses(typed)[0]
        assert (first.label, first.wijk.code) == (label, wijk)

    def test_numbers_that_follow_each_other_are_neighbours(self):
        commands.load_sample()
        street = Street.objects.get(name="Dorpsstraat", place="Schoorl")
        points = [Point(*row) for row in Address.objects.filter(street=street).values_list("lat", "lon")]
        assert max(distance_m(points[0], other) for other in points) < 300

    def test_areas_alone_leave_addresses_out(self):
        assert commands.load_sample(addresses=False) == {"wijken": 7, "beheerders": 3}

    def test_real_addresses_are_not_replaced(self):
        line = AddressLine("0373200000000001", "Dorpsstraat", 1, "", "", "1871AB", "Schoorl", 52.7, 4.69)
        commands.import_addresses(lines=[line], places=["Schoorl"], source="bag.zip", by=SYSTEM)
        with pytest.raises(Refused) as refused:
            commands.load_sample()
        assert refused.value.refusal.code == "real-addresses"
