"""What is at a point: the nearest address, the wijk, lamp posts, and the owner of the ground."""

import pytest

from loket.gebied import commands
from loket.gebied.models import Wijk
from loket.gebied.queries import (
    LampPostRow,
    WijkRow,
    lamp_post,
    lamp_posts_near,
    nearest_address,
    owner_at,
    town_box,
    wijk_at,
    wijk_finder,
    wijken,
)
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM

AMSTERDAM = Point(52.3731, 4.8922)


@pytest.mark.usefixtures("areas")
class TestWijken:
    @pytest.mark.parametrize(
        ("lat", "lon", "code"),
        [
            (52.669, 4.703, "bergen"),
            (52.661, 4.629, "bergen-aan-zee"),
            (52.622, 4.653, "egmond-aan-den-hoef"),
            (52.593, 4.657, "egmond-binnen"),
            (52.620, 4.627, "egmond-aan-zee"),
            (52.702, 4.692, "schoorl"),
            (52.727, 4.653, "groet-camperduin"),
            (52.728, 4.640, "groet-camperduin"),  # Camperduin
            (52.694, 4.697, "schoorl"),  # Aagtdorp
        ],
    )
    def test_each_place_lies_in_its_wijk(self, lat, lon, code):
        assert wijk_at(Point(lat, lon)).code == code

    def test_beyond_the_town_there_is_no_wijk(self):
        assert wijk_at(AMSTERDAM) is None
        assert wijk_at(Point(52.632, 4.749)) is None  # Alkmaar

    def test_all_wijken_by_name(self):
        assert [row.name for row in wijken()] == [
            "Bergen",
            "Bergen aan Zee",
            "Egmond aan Zee",
            "Egmond aan den Hoef",
            "Egmond-Binnen",
            "Groet en Camperduin",
            "Schoorl",
        ]

    def test_a_point_on_a_border_has_one_wijk(self):
        assert wijk_at(Point(52.687, 4.690)) == WijkRow("bergen", "Bergen")

    def test_one_statement_for_one_point_and_one_for_many(self, django_assert_num_queries):
        wijk_at(AMSTERDAM)
        with django_assert_num_queries(1):
            wijk_at(AMSTERDAM)
        with django_assert_num_queries(1):
            find = wijk_finder()
            assert [find(Point(52.669, 4.703)) for _ in range(100)] == [WijkRow("bergen", "Bergen")] * 100

    def test_a_map_that_changes_is_seen_at_once(self):
        whole = {"type": "Polygon", "coordinates": [[[4.5, 52.5], [4.8, 52.5], [4.8, 52.8], [4.5, 52.8], [4.5, 52.5]]]}
        assert wijk_at(Point(52.727, 4.653)).code == "groet-camperduin"
        commands.draw_wijken(
            collection={"features": [{"properties": {"code": "alles", "name": "Alles"}, "geometry": whole}]},
            source="proef",
            by=SYSTEM,
        )
        assert wijk_at(Point(52.727, 4.653)) == WijkRow("alles", "Alles")
        assert Wijk.objects.count() == 1

    def test_the_box_of_the_town(self):
        box = town_box()
        assert (box.south, box.west, box.north, box.east) == (52.5655, 4.599, 52.742, 4.7315)


@pytest.mark.django_db
def test_a_town_without_wijken_has_no_box():
    assert town_box() is None
    assert wijken() == []


@pytest.mark.usefixtures("areas")
class TestOwners:
    def test_the_road_of_the_province(self):
        owner = owner_at(Point(52.6190, 4.6790))
        assert (owner.code, owner.name) == ("provincie", "Provincie Noord-Holland")

    def test_the_dunes(self):
        assert owner_at(Point(52.698, 4.650)).code == "natuurbeheer"

    def test_thirty_metres_beside_the_road_is_ours(self):
        assert owner_at(Point(52.6193, 4.6790)) is None

    def test_a_square_in_the_village_is_ours(self):
        assert owner_at(Point(52.669, 4.703)) is None


@pytest.mark.usefixtures("streets")
class TestNearestAddress:
    @pytest.mark.parametrize(
        ("lat", "lon", "label"),
        [
            (52.70221, 4.69205, "Dorpsstraat 12, Schoorl"),
            (52.7070, 4.6920, "Dorpsstraat 14, Schoorl"),  # half a kilometre into the fields
            (52.7180, 4.6920, "Dorpsstraat 14, Schoorl"),  # nearly two
            (52.6200, 4.6150, "Dorpslaan 12, Egmond aan Zee"),
        ],
    )
    def test_near_and_far(self, lat, lon, label):
        assert nearest_address(Point(lat, lon)).label == label

    def test_too_far_is_none(self):
        assert nearest_address(AMSTERDAM) is None

    def test_in_a_street_it_takes_two_statements(self, django_assert_num_queries):
        wijk_at(AMSTERDAM)  # the polygons of the wijken are read
        with django_assert_num_queries(2):
            nearest_address(Point(52.7022, 4.6920))

    def test_for_many_in_a_row_it_takes_one(self, django_assert_num_queries):
        wijk_of = wijk_finder()
        with django_assert_num_queries(1):
            assert nearest_address(Point(52.7022, 4.6920), wijk_of=wijk_of).wijk.code == "schoorl"

    def test_and_at_most_three_when_there_is_nothing(self, django_assert_num_queries):
        with django_assert_num_queries(3):
            nearest_address(AMSTERDAM)


@pytest.mark.usefixtures("lamps")
class TestLampPosts:
    def test_the_nearest_first_and_none_beyond_the_distance(self):
        assert lamp_posts_near(Point(52.70215, 4.69200)) == [
            LampPostRow("0417", "Paal 0417, bij Dorpsstraat 12", Point(52.7022, 4.692)),
            LampPostRow("0416", "Paal 0416, bij Dorpsstraat 10", Point(52.702, 4.692)),
        ]

    def test_further_away_on_request(self):
        assert [row.number for row in lamp_posts_near(Point(52.70215, 4.69200), metres=200)] == ["0417", "0416", "0418"]

    @pytest.mark.parametrize("number", ["0417", "417", " 0417 "])
    def test_by_its_number(self, number):
        assert lamp_post(number).label == "Paal 0417, bij Dorpsstraat 12"

    @pytest.mark.parametrize("number", ["", "9999", "x" * 50])
    def test_an_unknown_number_is_none(self, number):
        assert lamp_post(number) is None

    def test_one_statement(self, django_assert_num_queries):
        with django_assert_num_queries(1):
            lamp_posts_near(Point(52.70215, 4.69200))
