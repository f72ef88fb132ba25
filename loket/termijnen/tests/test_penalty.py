"""What late deciding costs (Awb 4:17), beside the worked examples."""

from datetime import date, datetime

import pytest

from loket.kernel.refusal import Refused
from loket.termijnen.rules import termijn


def test_the_older_amounts_and_their_maximum():
    received = date(2018, 3, 5)
    assert termijn("penalty_amount", received, decision_published=date(2018, 6, 1)).value == 1260
    assert termijn("penalty_amount", received, decision_published=date(2018, 4, 9)).value == 490  # 14 x 20 + 7 x 30


def test_each_day_has_the_amount_of_that_day():
    received = date(2018, 12, 10)  # the first day is 25 December: seven days of 20 euros, seven of 23
    answer = termijn("penalty_amount", received, decision_published=date(2019, 1, 7))
    assert answer.value == 301
    assert [step.text for step in answer.steps[-3:]] == [
        "7 dagen van € 20 is € 140.",
        "7 dagen van € 23 is € 161.",
        "De dwangsom is € 301.",
    ]


@pytest.mark.parametrize(
    ("decided", "days", "euros"),
    [
        ("03-10", 0, 0),
        ("03-16", 0, 0),
        ("04-13", 28, 812),
        ("04-14", 29, 857),
        ("04-27", 42, 1442),
        ("04-28", 42, 1442),
    ],
)
def test_days_and_euros(decided, days, euros):
    params = {"decision_published": f"2026-{decided}"}
    assert termijn("penalty_days", date(2026, 3, 2), **params).value == days
    assert termijn("penalty_amount", date(2026, 3, 2), **params).value == euros


def test_a_notice_on_the_last_day_came_too_early():
    with pytest.raises(Refused, match="notice-too-early"):
        termijn("penalty_first_day", date(2026, 3, 2), last_day=date(2026, 3, 2))
    assert termijn("penalty_first_day", date(2026, 3, 3), last_day=date(2026, 3, 2)).value == date(2026, 3, 18)


def test_a_notice_may_come_with_its_time():
    assert termijn("penalty_first_day", datetime(2026, 3, 2, 23, 59)).value == date(2026, 3, 17)


def test_before_the_law_there_was_no_penalty():
    with pytest.raises(Refused, match="before-the-law"):
        termijn("penalty_last_day", date(2009, 9, 30))


def test_the_day_of_the_decision_is_needed():
    with pytest.raises(Refused) as told:
        termijn("penalty_amount", date(2026, 3, 2))
    assert [(each.field, each.code) for each in told.value.refusals] == [("decision_published", "required")]
