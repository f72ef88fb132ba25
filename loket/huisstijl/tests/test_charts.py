"""Bars start at nothing, a norm that is missed is said, and an axis has round numbers."""

import pytest
from django.utils import translation

from loket.huisstijl import charts
from loket.kernel.language import name_here


def test_the_longest_bar_fills_the_width_and_the_others_keep_their_share():
    chart = charts.bars([("A", 100), ("B", 50), ("C", 0)])
    longest = chart.bars[0].width
    assert [bar.width for bar in chart.bars] == [longest, longest / 2, 0]
    assert longest == charts.WIDTH - charts.LABELS - 8


@pytest.mark.parametrize(
    ("value", "lower_is_better", "verdict"),
    [
        (90, False, "haalt norm"),
        (89.9, False, "haalt norm niet"),
        (90, True, "haalt norm"),
        (91, True, "haalt norm niet"),
    ],
)
def test_a_bar_is_held_against_its_norm(value, lower_is_better, verdict):
    chart = charts.bars([("A", value)], norm=90, lower_is_better=lower_is_better)
    assert chart.bars[0].verdict == verdict


@pytest.mark.parametrize("rows", [[], [("A", 0)]])
def test_a_chart_of_nothing_is_still_a_chart(rows):
    assert [bar.width for bar in charts.bars(rows).bars] == [0] * len(rows)
    assert len(charts.line(rows).points) == len(rows)


@pytest.mark.parametrize(
    ("low", "high", "axis"),
    [
        (79, 90, (75, 90, 5)),
        (62, 97, (60, 100, 10)),
        (200, 3570, (0, 4000, 1000)),  # low enough to start at nothing
        (5, 5, (5, 5.5, 0.5)),
    ],
)
def test_an_axis_has_round_numbers(low, high, axis):
    assert charts.scale(low, high) == axis


def test_a_line_rises_where_the_figures_rise():
    points = charts.line([("jan", 10), ("feb", 20), ("mrt", 15)], norm=12).points
    assert points[1].y < points[2].y < points[0].y
    assert points[0].x < points[1].x < points[2].x


def test_the_layers_of_pillars_stand_on_each_other_in_one_scale():
    first, second = charts.stacks(
        [("okt", [("Telefoon", 30), ("Balie", 10)]), ("nov", [("Telefoon", 5), ("Balie", 15)])]
    ).pillars
    phone, desk = first.pieces
    assert phone.y + phone.height == charts.FLOOR
    assert desk.y + desk.height == pytest.approx(phone.y)
    assert phone.height == pytest.approx(3 * desk.height)
    assert sum(piece.height for piece in second.pieces) == pytest.approx(sum(p.height for p in first.pieces) / 2)
    assert [each.total for each in (first, second)] == [40, 20]
    assert charts.stacks([]).pillars == []


def test_the_last_of_many_labels_is_always_named():
    points = charts.line([(str(week), week) for week in range(12)]).points
    assert [point.label for point in points if point.named] == ["2", "5", "8", "11"]


def test_the_name_of_a_bar_says_that_it_is_dutch_on_a_page_in_english():
    with translation.override("en"):
        names = [name_here("Bergen"), name_here("Onbekend", "Unknown")]
        chart = charts.bars([(name, 1) for name in names])
    assert [(bar.label, bar.lang) for bar in chart.bars] == [("Bergen", "nl"), ("Unknown", "")]
    assert [bar.lang for bar in charts.bars([(name_here("Bergen"), 1)]).bars] == [""]
