"""Free times, by hand: what lies between the door, the shift and what was agreed. No database."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from loket.afspraken.rules.free import Shift, Visit, free_starts, gaps, moment, seconds, spans_on, thinned, who_can
from loket.afspraken.rules.wording import when_words
from loket.kernel.text import AMSTERDAM, local

A, B = UUID(int=1), UUID(int=2)
DAY = date(2035, 1, 8)


def at(hour, minute=0, day=DAY):
    return seconds(datetime.combine(day, time(hour, minute), tzinfo=AMSTERDAM))


def clocks(starts):
    return [f"{local(moment(start)):%H:%M}" for start in starts]


def free(shifts, opened, visit, day=DAY):
    return free_starts(shifts, opened, visit, first=at(0, day=day), last=at(23, 59, day=day))


@pytest.mark.parametrize(
    ("busy", "expected"),
    [
        ([], ["09:00", "09:15", "09:30", "09:45"]),
        ([(at(9, 15), at(9, 30))], ["09:00", "09:30", "09:45"]),
        ([(at(9), at(10))], []),
        ([(at(8), at(9, 5))], ["09:15", "09:30", "09:45"]),  # what began before counts too
        ([(at(9, 10), at(9, 20)), (at(9, 40), at(9, 50))], []),  # nowhere a quarter on the quarter
    ],
)
def test_between_what_is_agreed(busy, expected):
    shift = Shift(A, at(9), at(10), busy)
    visit = Visit(15 * 60, step=15 * 60)
    assert clocks(free([shift], {DAY: [(at(8), at(17))]}, visit)) == expected


def test_the_door_and_the_shift_both_count():
    shift = Shift(A, at(8), at(13), [])
    opened = {DAY: [(at(9), at(10)), (at(12), at(18))]}  # closed at lunch, open in the evening
    assert clocks(free([shift], opened, Visit(3600, step=1800))) == ["09:00", "12:00"]
    assert clocks(free([shift], {}, Visit(3600, step=1800))) == []


def test_an_evening_is_as_good_as_a_morning():
    shift = Shift(A, at(17), at(20), [])
    assert clocks(free([shift], {DAY: [(at(18), at(20))]}, Visit(3600, step=1800))) == ["18:00", "18:30", "19:00"]


def test_the_way_to_a_home_lies_within_the_shift():
    shift = Shift(A, at(9), at(12), [(at(10, 30), at(12))])
    visit = Visit(30 * 60, around=20 * 60, step=10 * 60)
    assert clocks(free([shift], None, visit)) == ["09:20", "09:30", "09:40"]  # back at 10.30 at the latest


def test_a_time_is_free_when_one_of_us_has_it():
    shifts = [Shift(A, at(9), at(9, 30), []), Shift(B, at(9, 15), at(10), [])]
    opened = {DAY: [(at(9), at(17))]}
    visit = Visit(15 * 60, step=15 * 60)
    assert clocks(free(shifts, opened, visit)) == ["09:00", "09:15", "09:30", "09:45"]
    assert [each.medewerker_id for each in who_can(shifts, opened, visit, start=at(9, 15))] == [A, B]


def test_who_can_do_least_else_goes_first():
    shifts = [Shift(A, at(9), at(10), [], trained=3), Shift(B, at(9), at(10), [], trained=1)]
    able = who_can(shifts, {DAY: [(at(9), at(10))]}, Visit(900), start=at(9))
    assert [each.medewerker_id for each in able] == [B, A]


def test_gaps_of_things_that_touch_or_overlap():
    assert list(gaps(0, 10, [(2, 4), (3, 6), (6, 7), (9, 20)])) == [(0, 2), (7, 9)]


def test_fewer_to_choose_from():
    assert thinned([0, 5, 10, 15, 20, 47, 50, 60], 15) == [0, 15, 47]


def test_the_night_the_clock_goes_forward_has_no_half_past_two():
    """25 March 2035: after 1.59 comes 3.00. A shift of one to four takes two hours."""
    day = date(2035, 3, 25)
    shift = Shift(A, at(1, day=day), at(4, day=day), [])
    opened = {day: spans_on(day, [(time(0), time(6))])}
    assert clocks(free([shift], opened, Visit(1800, step=1800), day)) == ["01:00", "01:30", "03:00", "03:30"]


def test_the_night_the_clock_goes_back_has_half_past_two_twice():
    """28 October 2035: after 2.59 comes 2.00 again. A shift of one to four takes four hours."""
    day = date(2035, 10, 28)
    shift = Shift(A, at(1, day=day), at(4, day=day), [])
    opened = {day: spans_on(day, [(time(0), time(6))])}
    starts = free([shift], opened, Visit(1800, step=1800), day)
    assert clocks(starts) == ["01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30"]
    assert len(set(starts)) == 8
    first, second = datetime(2035, 10, 28, 0, 30, tzinfo=UTC), datetime(2035, 10, 28, 1, 30, tzinfo=UTC)
    assert when_words(first).endswith("om 02.30 uur (zomertijd)")
    assert when_words(second).endswith("om 02.30 uur (wintertijd)")
    assert when_words(second + timedelta(hours=1)).endswith("om 03.30 uur")
