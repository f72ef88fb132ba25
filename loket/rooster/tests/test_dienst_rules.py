"""Which shift somebody can do, without a database."""

from datetime import datetime

import pytest

from loket.kernel.actor import SYSTEM, VISITOR, Actor, ActorKind
from loket.kernel.text import AMSTERDAM
from loket.rooster.rules.dienst import Span, why_not_change_roster, why_not_hours, why_not_skilled, why_not_there


def at(day, hour, minute=0, month=11):
    return datetime(2034, month, day, hour, minute, tzinfo=AMSTERDAM)


def span(day, begin, end):
    return Span(at(day, begin), at(day, end))


def code(refusal):
    return refusal and refusal.code


PLANNER = Actor(ActorKind.STAFF, "1", "Fatima", permissions=frozenset({"rooster.plannen"}))


@pytest.mark.parametrize(("by", "found"), [(PLANNER, None), (SYSTEM, None), (VISITOR, "may-not-plan")])
def test_only_a_planner_changes_the_roster(by, found):
    assert code(why_not_change_roster(by)) == found


@pytest.mark.parametrize(
    ("wish", "others", "found"),
    [
        (span(6, 9, 13), [], None),
        (span(6, 13, 9), [], "dienst-reversed"),
        (span(6, 8, 20), [], None),  # twelve hours is the most
        (span(6, 8, 21), [], "dienst-too-long"),
        (Span(at(6, 20), at(7, 2)), [], "dienst-over-midnight"),
        (span(6, 12, 17), [span(6, 9, 13)], "dienst-overlaps"),
        (span(6, 13, 17), [span(6, 9, 13)], None),  # one after another: phone in the morning, reception after it
        (span(7, 7, 12), [span(6, 14, 22)], None),
        (span(7, 5, 12), [span(6, 14, 22)], "rest-too-short"),
        (span(6, 14, 22), [span(7, 5, 12)], "rest-too-short"),  # planned the other way round
        (span(11, 8, 20), [span(day, 8, 20) for day in (6, 7, 8, 9)], None),  # sixty hours
        (span(11, 8, 20), [*(span(day, 8, 20) for day in (6, 7, 8, 9)), span(10, 9, 10)], "week-too-long"),
        (span(13, 8, 20), [span(day, 8, 20) for day in (6, 7, 8, 9, 11)], None),  # a new week
    ],
)
def test_hours_that_the_law_allows(wish, others, found):
    assert code(why_not_hours(wish, others)) == found


def test_a_shift_in_the_night_that_the_clock_goes_back_is_an_hour_longer():
    """29 October 2034: from 0.00 to 12.00 are thirteen hours."""
    begin, end = at(29, 0, month=10), at(29, 12, month=10)
    assert code(why_not_hours(Span(begin, end), [])) == "dienst-too-long"


def test_who_is_away_or_left_gets_no_shift():
    assert why_not_there(active=True, away=False, day=at(6, 9)) is None
    assert code(why_not_there(active=False, away=False, day=at(6, 9))) == "medewerker-left"
    refusal = why_not_there(active=True, away=True, day=at(6, 9))
    assert refusal.reason == "Deze collega is afwezig op 6 november 2034. Kies iemand anders."


def test_a_skill_is_needed_that_counts_on_that_day():
    assert why_not_skilled(["Engels"], ["Engels", "Gebaren"], []) is None
    assert code(why_not_skilled(["Engels"], [], [])) == "skill-missing"
    assert why_not_skilled(["Engels"], [], ["Engels"]).reason == "Dit vakgebied is verlopen: Engels."
