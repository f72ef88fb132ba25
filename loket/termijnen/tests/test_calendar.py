"""Working days by the Algemene termijnenwet. The table of holidays is worked out by hand from the law."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.termijnen.calendar import (
    add_working_days,
    easter,
    holidays,
    is_working_day,
    next_working_day,
    working_days_between,
)

TABLE = {
    2025: "01-01 18-04 21-04 26-04 05-05 29-05 30-05 09-06 25-12 26-12",
    2026: "01-01 02-01 03-04 06-04 27-04 05-05 14-05 15-05 25-05 25-12 26-12",
    2027: "01-01 26-03 29-03 27-04 05-05 06-05 07-05 17-05 25-12 26-12",
    2028: "01-01 14-04 17-04 27-04 28-04 05-05 25-05 26-05 05-06 25-12 26-12",
}
days = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 12, 31))


@pytest.mark.parametrize("year", TABLE)
def test_the_holidays_of_a_year(year):
    expected = [date(year, int(day[3:]), int(day[:2])) for day in TABLE[year].split()]
    assert sorted(holidays(year)) == expected


@pytest.mark.parametrize("year", TABLE)
def test_every_other_weekday_is_a_working_day(year):
    first = date(year, 1, 1)
    every_day = [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]
    expected = [day for day in every_day if day.weekday() < 5 and f"{day:%d-%m}" not in TABLE[year].split()]
    assert [day for day in every_day if is_working_day(day)] == expected


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "22-03"), (1943, "25-04"), (1961, "02-04"), (2000, "23-04"), (2008, "23-03"), (2019, "21-04"),
     (2024, "31-03"), (2038, "25-04"), (2049, "18-04"), (2076, "19-04")],
)  # fmt: skip
def test_easter(year, day):
    assert f"{easter(year):%d-%m}" == day


@pytest.mark.parametrize("day", [date(2026, 12, 24), date(2026, 12, 31), date(2026, 5, 1), date(2026, 4, 28)])
def test_the_days_before_a_feast_are_ordinary(day):
    assert is_working_day(day)


@pytest.mark.parametrize(
    ("day", "n", "expected"),
    [
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
        (date(2026, 11, 23), 5, date(2026, 11, 30)),  # Monday, so the next Monday
        (date(2026, 11, 21), 1, date(2026, 11, 23)),  # received on a Saturday
        (date(2026, 4, 2), 1, date(2026, 4, 7)),  # Goede Vrijdag, weekend, Tweede Paasdag
        (date(2025, 12, 31), 1, date(2026, 1, 5)),  # 2 January 2026 is on a par with a holiday
        (date(2026, 5, 13), 2, date(2026, 5, 19)),  # Hemelvaart with the Friday after it
    ],
)
def test_counting_starts_on_the_day_after(day, n, expected):
    assert add_working_days(day, n) == expected


def test_there_is_no_counting_back():
    with pytest.raises(ValueError):
        add_working_days(date(2026, 1, 1), -1)


def test_a_closing_day_counts_unless_it_is_named():
    assert add_working_days(date(2026, 12, 23), 1) == date(2026, 12, 24)
    assert add_working_days(date(2026, 12, 23), 1, closing_days={date(2026, 12, 24)}) == date(2026, 12, 28)


@given(days)
def test_a_term_ends_on_the_first_working_day(day):
    end = next_working_day(day)
    assert is_working_day(end)
    assert (end == day) == is_working_day(day)
    assert not any(is_working_day(day + timedelta(days=n)) for n in range((end - day).days))


@given(days, st.integers(min_value=0, max_value=60))
def test_what_was_added_is_what_lies_between(day, n):
    assert working_days_between(day, add_working_days(day, n)) == n


@given(days, st.integers(min_value=1, max_value=60))
def test_one_more_day_is_later(day, n):
    assert add_working_days(day, n - 1) < add_working_days(day, n)
    assert is_working_day(add_working_days(day, n))


@given(days, days)
def test_between_has_a_direction(one, other):
    if abs((one - other).days) <= 1000:
        assert working_days_between(one, other) == -working_days_between(other, one)


@given(st.integers(min_value=1900, max_value=2199))
def test_easter_is_a_sunday_in_its_season(year):
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
