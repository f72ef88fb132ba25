"""What holds for every term, whatever the rule and the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from loket.termijnen.calendar import is_working_day, working_days_between
from loket.termijnen.rules import (
    REGELS,
    FirstDay,
    Kind,
    Length,
    Period,
    Shift,
    Suspension,
    TermijnRegel,
    Unit,
    last_day,
)
from loket.termijnen.words import day_words

days = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 12, 31))
dated = st.sampled_from([regel for regel in REGELS.values() if regel.length.unit != Unit.HOURS])
onwards = dated.filter(lambda regel: regel.first_day != FirstDay.BACKWARDS)
extensions = st.none() | st.builds(Period, weeks=st.integers(1, 12))


@st.composite
def suspensions_from(draw, start):
    """Up to four, at any moment of the term, that may overlap."""
    many = draw(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.booleans()), max_size=4))
    return [
        Suspension(asked := start + timedelta(days=after), asked + timedelta(days=long), "woo_views" if woo else "4:15")
        for after, long, woo in many
    ]


@pytest.mark.slow
@given(onwards, days, extensions, st.data())
def test_never_before_the_start_and_the_steps_end_in_the_answer(regel, start, extension, data):
    answer = last_day(regel, start, suspensions=data.draw(suspensions_from(start)), extension=extension)
    assert answer.value > start
    assert answer.kind == Kind.DATE
    assert answer.steps[-1].day == answer.end == answer.value
    assert day_words(answer.value) in answer.steps[-1].text
    assert [step.day for step in answer.steps if step.day < start] == []


@pytest.mark.slow
@given(onwards, days, extensions, st.data())
def test_never_on_a_free_day_where_the_atw_applies(regel, start, extension, data):
    assume(regel.shift != Shift.NONE and regel.length.unit not in (Unit.MONTHS, Unit.YEARS))
    answer = last_day(regel, start, suspensions=data.draw(suspensions_from(start)), extension=extension)
    assert is_working_day(answer.value)


@given(st.integers(3, 90), days)
def test_a_term_of_three_days_holds_two_working_days(long, start):
    answer = last_day(TermijnRegel("x", "x", Length(long, Unit.DAYS)), start)
    assert working_days_between(start, answer.value) >= 2
    assert start + timedelta(days=long) <= answer.value <= start + timedelta(days=long + 6)


@given(st.integers(91, 4000), days)
def test_a_long_term_ends_where_it_ends(long, start):
    assert last_day(TermijnRegel("x", "x", Length(long, Unit.DAYS)), start).value == start + timedelta(days=long)


@pytest.mark.slow
@given(onwards, days, st.data())
def test_another_suspension_is_never_earlier(regel, start, data):
    some = data.draw(suspensions_from(start))
    more = some + data.draw(suspensions_from(start))
    assert last_day(regel, start, suspensions=some).value <= last_day(regel, start, suspensions=more).value


@given(onwards, days, st.integers(0, 60), st.integers(0, 59))
def test_completing_later_is_never_earlier(regel, start, asked_after, long):
    asked = start + timedelta(days=asked_after)
    soon, late = (Suspension(asked, asked + timedelta(days=n)) for n in (long, long + 1))
    assert last_day(regel, start, suspensions=[soon]).value <= last_day(regel, start, suspensions=[late]).value


@pytest.mark.slow
@given(onwards, days, st.integers(1, 12), st.data())
def test_a_longer_extension_is_never_earlier(regel, start, weeks, data):
    some = data.draw(suspensions_from(start))
    short, long = (
        last_day(regel, start, suspensions=some, extension=Period(weeks=n)).value for n in (weeks, weeks + 1)
    )
    assert last_day(regel, start, suspensions=some).value <= short
    assume(regel.length.unit in (Unit.MONTHS, Unit.YEARS) or weeks < 12)  # over 12 weeks the Atw lets go
    assert short <= long


@given(dated, days)
def test_a_day_later_is_never_earlier(regel, start):
    assert last_day(regel, start).value <= last_day(regel, start + timedelta(days=1)).value


@given(onwards, days)
def test_the_atw_only_adds(regel, start):
    plain = last_day(replace(regel, shift=Shift.NONE, after=""), start).value
    assert plain <= last_day(replace(regel, after=""), start).value
