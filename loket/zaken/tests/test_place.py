"""Whether a zaak lies within an area that somebody searches."""

from math import cos, pi, sin
from time import process_time

from loket.zaken.rules.place import within


def star(points):
    """An area around 5, 52 with this many points on its border."""
    turns = [2 * pi * number / points for number in range(points)]
    border = [
        [5 + cos(turn) * (1 + 0.1 * (n % 2)), 52 + sin(turn) * (1 + 0.1 * (n % 2))] for n, turn in enumerate(turns)
    ]
    return {"type": "Polygon", "coordinates": [[*border, border[0]]]}


def point(x, y):
    return {"type": "Point", "coordinates": [x, y]}


def test_on_the_border_is_within():
    asked = within({"type": "Polygon", "coordinates": [[[4, 52], [5, 52], [5, 53], [4, 52]]]})
    assert [asked(point(*each)) for each in ((4.9, 52.1), (4, 52), (4.1, 52.9))] == [True, True, False]


def test_a_point_lies_within_itself():
    assert within(point(5, 52))(point(5, 52))


def test_an_area_that_crosses_itself_breaks_nothing():
    within({"type": "Polygon", "coordinates": [[[4, 52], [5, 53], [5, 52], [4, 53], [4, 52]]]})(star(8))


def test_a_border_of_many_points_is_read_once():
    asked, start = within(star(10_000)), process_time()
    assert all(asked(point(5, 52)) for _ in range(500))
    assert process_time() - start < 2  # 10 seconds when it is read for each place
