"""Durations of the calendar, as ISO 8601 and the ZGW standards write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.termijnen.period import Period

counts = st.integers(min_value=0, max_value=9999)
periods = st.builds(Period, counts, counts, counts, counts)


@pytest.mark.parametrize(
    ("text", "period", "words"),
    [
        ("P6W", Period(weeks=6), "6 weken"),
        ("P1M", Period(months=1), "1 maand"),
        ("P1Y2M10D", Period(years=1, months=2, days=10), "1 jaar, 2 maanden en 10 dagen"),
        ("P6M6W", Period(months=6, weeks=6), "6 maanden en 6 weken"),
        ("P0D", Period(), "0 dagen"),
    ],
)
def test_written_and_said(text, period, words):
    assert Period.parse(text) == period
    assert (str(period), period.words) == (text, words)


@pytest.mark.parametrize(
    "text", ["", "P", "6W", "p6w", "-P6W", "P-6W", "P1.5W", "PT48H", "P1DT2H", "P6W ", "P٦W", "P1W1M"]
)
def test_what_is_no_period_of_the_calendar(text):
    with pytest.raises(ValueError, match="not a period"):
        Period.parse(text)


def test_a_period_is_not_negative():
    with pytest.raises(ValueError):
        Period(days=-1)


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        ("2026-08-31", "P6M", "2027-02-28"),  # February has no 31st
        ("2027-08-31", "P6M", "2028-02-29"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2024-02-29", "P4Y", "2028-02-29"),
        ("2026-01-31", "P1M1D", "2026-03-01"),  # months first, then days
        ("2026-12-15", "P1M", "2027-01-15"),
        ("2026-03-02", "P8W", "2026-04-27"),
    ],
)
def test_so_much_later(start, text, end):
    assert Period.parse(text).add(date.fromisoformat(start)) == date.fromisoformat(end)


def test_so_much_earlier():
    assert Period(weeks=4).before(date(2026, 9, 1)) == date(2026, 8, 4)
    assert Period(months=1).before(date(2026, 3, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize("text", ["P8000Y", "P9999M", "P9999W", "P99999D"])
def test_beyond_the_calendar(text):
    with pytest.raises(OverflowError):
        Period.parse(text).add(date(9990, 1, 1))


@given(periods)
def test_text_and_period_are_the_same(period):
    assert Period.parse(str(period)) == period


@given(periods, periods)
def test_sums(one, other):
    assert (one + other).parts == tuple(a + b for a, b in zip(one.parts, other.parts, strict=True))
    assert bool(one) == (str(one) != "P0D")
