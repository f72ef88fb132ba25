"""Figures and turns, by hand."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from loket.balie.rules.beurt import Line, dealt, expected_minutes, helped_lines, sorts_at
from loket.balie.rules.figures import minutes, per_inhabitant, spread

A, B = Line(uuid4(), "A", ""), Line(uuid4(), "B", "wmo")
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def test_three_tickets_are_three_fourteen_on_average():
    """S-59: 2:00, 3:00 and 4:42."""
    told = spread([120, 180, 282], norm=180)
    assert (minutes(told.average), minutes(told.median), told.within, told.share) == ("3:14", "3:00", 2, 66.7)


def test_nine_of_ten_wait_no_longer_than_p90():
    assert spread([60, 120, 180, 240, 300]).p90 == 276  # 240 + 0.6 * 60


def test_nothing_is_no_zero():
    assert (spread([]).average, spread([]).share, minutes(None)) == (None, None, "n.v.t.")


@pytest.mark.parametrize(("seconds", "words"), [(0, "0:00"), (343, "5:43"), (59.6, "1:00"), (3600, "60:00")])
def test_minutes_and_seconds(seconds, words):
    assert minutes(seconds) == words


def test_visits_of_each_inhabitant():
    """S-58."""
    assert per_inhabitant(24000, 30000) == 0.80
    assert per_inhabitant(24000, None) is None


@pytest.mark.parametrize(
    ("letters", "skills", "helped"),
    [("", {"wmo"}, [A, B]), ("", set(), [A]), ("B", {"wmo"}, [B]), ("B", set(), [])],
)
def test_a_counter_helps_its_letters_with_who_was_trained(letters, skills, helped):
    assert helped_lines([A, B], letters=letters, skills=skills) == [line.id for line in helped]


def test_voorrang_is_a_head_start_and_no_more():
    came_first, has_voorrang = sorts_at(NOON, 0), sorts_at(NOON + timedelta(minutes=11), 600)
    assert came_first < has_voorrang
    assert sorts_at(NOON + timedelta(minutes=9), 600) < came_first


@pytest.mark.parametrize(("ahead", "counters", "expected"), [(0, 1, 1), (0, 0, None), (3, 2, 12), (1, 2, 6)])
def test_how_long_it_takes(ahead, counters, expected):
    """Visits of six minutes."""
    assert expected_minutes(ahead, counters=counters, seconds_each=360) == expected


def test_without_a_network_no_two_counters_have_the_same_visitor():
    waiting = list(range(50))
    shares = [dealt(waiting, mine=mine, counters=3) for mine in range(3)]
    assert sorted(each for share in shares for each in share) == waiting
    assert dealt(waiting, mine=0, counters=0) == []
