"""Where is it, and how far: points, boxes and the Dutch grid."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.gebied.rules import Point, box_around, distance_m, point_of_rd

BERGEN = Point(52.669, 4.703)


@pytest.mark.parametrize(
    ("x", "y", "lat", "lon"),
    [
        (155_000, 463_000, 52.15517440, 5.38720621),  # Amersfoort, the origin of the grid
        (233_883.131, 582_065.167, 53.21938317, 6.56820053),  # Martinitoren, Groningen
        (120_700.723, 487_525.502, 52.37453253, 4.88352559),  # Westertoren, Amsterdam
    ],
)
def test_from_the_dutch_grid_to_degrees(x, y, lat, lon):
    point = point_of_rd(x, y)
    assert point.lat == pytest.approx(lat, abs=0.000015)
    assert point.lon == pytest.approx(lon, abs=0.000015)


@pytest.mark.parametrize(("x", "y"), [(0, 0), (4.7, 52.6), (155_000, 1_000_000)])
def test_the_grid_ends_at_the_border(x, y):
    with pytest.raises(ValueError):
        point_of_rd(x, y)


def test_a_kilometre_is_a_kilometre():
    assert distance_m(BERGEN, Point(52.669 + 1 / 111.32, 4.703)) == pytest.approx(1000, rel=0.001)
    assert distance_m(BERGEN, Point(52.669, 4.703 + 1 / 111.32 / 0.60647)) == pytest.approx(1000, rel=0.001)


@given(st.floats(0, 360), st.floats(1, 2000))
def test_what_is_near_lies_in_the_box(angle, metres):
    box = box_around(BERGEN, metres)
    north, east = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    edge = Point(
        BERGEN.lat + north * (box.north - BERGEN.lat) * 0.999, BERGEN.lon + east * (box.east - BERGEN.lon) * 0.999
    )
    assert box.south <= edge.lat <= box.north
    assert box.west <= edge.lon <= box.east
    assert distance_m(BERGEN, edge) <= metres * 1.001
