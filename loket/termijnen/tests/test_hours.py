"""When the town hall is open, and when a message may go out."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.kernel.text import AMSTERDAM, local
from loket.termijnen.hours import is_open, next_opening, not_in_quiet_hours

HOURS = {0: (time(9), time(17)), 1: (time(9), time(17)), 3: (time(9), time(20)), 5: (time(10), time(12))}
moments = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1), timezones=st.just(UTC))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T08:59:59", False),  # Monday
        ("2026-11-23T09:00", True),
        ("2026-11-23T16:59:59", True),
        ("2026-11-23T17:00", False),
        ("2026-11-25T12:00", False),  # Wednesday has no hours
        ("2026-11-26T19:59", True),  # Thursday evening
        ("2026-11-28T11:00", True),  # this office opens on Saturday
        ("2026-04-27T12:00", False),  # Koningsdag, a Monday
    ],
)
def test_is_open(moment, expected):
    assert is_open(at(moment), HOURS) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T12:00", "2026-11-23T12:00"),
        ("2026-11-23T07:00", "2026-11-23T09:00"),
        ("2026-11-24T17:00", "2026-11-26T09:00"),
        ("2026-03-28T12:00", "2026-03-30T09:00"),  # over the night that summer time begins
        ("2026-10-24T12:00", "2026-10-26T09:00"),  # and the night that it ends
    ],
)
def test_next_opening(moment, expected):
    assert next_opening(at(moment), HOURS) == at(expected)


def test_a_closing_day_is_closed():
    closed = {date(2026, 11, 23)}
    assert not is_open(at("2026-11-23T12:00"), HOURS, closing_days=closed)
    assert next_opening(at("2026-11-23T12:00"), HOURS, closing_days=closed) == at("2026-11-24T09:00")


def test_an_office_without_hours_never_opens():
    assert next_opening(at("2026-11-23T12:00"), {}) is None


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T20:59", "2026-11-23T20:59"),
        ("2026-11-23T21:00", "2026-11-24T08:00"),
        ("2026-11-23T00:30", "2026-11-23T08:00"),
        ("2026-11-23T07:59:59", "2026-11-23T08:00"),
        ("2026-11-23T08:00", "2026-11-23T08:00"),
    ],
)
def test_a_message_waits_until_the_quiet_hours_are_over(moment, expected):
    assert not_in_quiet_hours(at(moment), time(21), time(8)) == at(expected)


@pytest.mark.parametrize(
    ("moment", "utc"),
    [
        ("2026-03-28T23:00", datetime(2026, 3, 29, 6, tzinfo=UTC)),  # 08.00 is summer time now
        ("2026-10-24T23:00", datetime(2026, 10, 25, 7, tzinfo=UTC)),  # and winter time here
    ],
)
def test_eight_o_clock_is_what_the_clock_on_the_wall_says(moment, utc):
    assert not_in_quiet_hours(at(moment), time(21), time(8)) == utc


def test_quiet_hours_within_one_day():
    assert not_in_quiet_hours(at("2026-11-23T12:15"), time(12), time(13)) == at("2026-11-23T13:00")
    assert not_in_quiet_hours(at("2026-11-23T13:00"), time(12), time(13)) == at("2026-11-23T13:00")


def test_twice_the_same_time_is_no_quiet_hours():
    assert not_in_quiet_hours(at("2026-11-23T00:30"), time(0), time(0)) == at("2026-11-23T00:30")


@given(moments)
def test_never_earlier_never_much_later_and_never_quiet(moment):
    sent = not_in_quiet_hours(moment, time(21), time(8))
    assert moment <= sent <= moment + timedelta(hours=12)  # the night that summer time ends has an hour more
    assert time(8) <= local(sent).time() < time(21)


@given(moments)
def test_it_is_open_at_the_next_opening(moment):
    opening = next_opening(moment, HOURS)
    assert opening >= moment
    assert is_open(opening, HOURS)
