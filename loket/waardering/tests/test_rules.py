"""When we ask, and how it is counted. The right values are those of the report (S-71, S-72) and sums by hand."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from loket.waardering.rules.tellen import Measured, compared, mean, nps, response
from loket.waardering.rules.vragen import ASPECTEN, why_not_answer, why_not_ask

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
D = Decimal
OWN_AND_AVERAGE = {  # own 2010, own 2008, average 2010, average 2008
    "kiezer": ("5.7", "4.8", "5.9", "5.4"),
    "klant": ("7.5", "7.1", "7.6", "7.3"),
    "onderdaan": ("6.2", "5.7", "6.3", "6.0"),
    "partner": ("5.5", "4.4", "5.8", "5.1"),
    "wijkbewoner": ("6.8", "6.4", "6.9", "6.6"),
}


def measured(role):
    own_2010, own_2008, average_2010, average_2008 = map(D, OWN_AND_AVERAGE[role])
    note = "Door de methode kunnen alle cijfers van 2010 hoger zijn."
    return Measured(2008, own_2008, average_2008, "2008"), Measured(2010, own_2010, average_2010, "2010", note)


def test_the_gaps_and_rises_of_the_report():
    found = {role: compared(*measured(role)) for role in OWN_AND_AVERAGE}
    assert [each.now.gap for each in found.values()] == [D("-0.2"), D("-0.1"), D("-0.1"), D("-0.3"), D("-0.1")]
    assert [each.before.gap for each in found.values()] == [D("-0.6"), D("-0.2"), D("-0.3"), D("-0.7"), D("-0.2")]
    assert [each.rise for each in found.values()] == [D("0.9"), D("0.4"), D("0.5"), D("1.1"), D("0.4")]


def test_a_rise_over_another_method_is_no_improvement_by_itself():
    found = compared(*measured("klant"))
    assert found.words == "+0,4 (andere methode)"
    assert found.voetnoot == "Door de methode kunnen alle cijfers van 2010 hoger zijn."


def test_a_break_without_a_footnote_has_one_all_the_same():
    before, now = Measured(2008, D("7.1"), None, "a"), Measured(2010, D("7.5"), None, "b")
    assert compared(before, now).voetnoot == "Tussen deze jaren is anders gemeten."


def test_with_one_method_it_is_better():
    before, now = Measured(2008, D("7.1"), None, "a"), Measured(2010, D("7.5"), None, "a")
    assert (compared(before, now).words, compared(before, now).voetnoot) == ("+0,4 (beter)", "")


@pytest.mark.parametrize(
    ("reliable_from", "words"),
    [(date(2011, 1, 1), "niet vergelijkbaar"), (date(2008, 7, 1), "niet vergelijkbaar"), (date(2008, 1, 1), "+0,4")],
)
def test_before_a_series_is_reliable_nothing_is_compared(reliable_from, words):
    """S-32."""
    assert compared(*measured("klant"), reliable_from=reliable_from).words.removesuffix(" (andere methode)") == words


def test_a_group_of_four_is_not_shown():
    assert mean([8, 8, 8, 8]) is None
    assert mean([8, 8, 8, 8, 7]) == D("7.8")
    assert nps([10, 10, 10, 10]) is None


def test_half_away_from_zero():
    assert mean([1, 1, 1, 2], least=1) == D("1.3")  # 1.25
    assert response(1, 8) == D("12.5")
    assert response(0, 0) is None


def test_promoters_less_detractors():
    assert nps([10, 9, 8, 7, 6]) == 20  # 2 of 5 less 1 of 5
    assert nps([6, 6, 6, 6, 6]) == -100


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({}, None),
        ({"sensitive": True}, "gevoelig"),
        ({"sensitive": True, "reachable": False}, "gevoelig"),
        ({"reachable": False}, "onbereikbaar"),
        ({"last_asked": NOW - timedelta(days=89)}, "te_vaak"),
        ({"last_asked": NOW - timedelta(days=90)}, None),
    ],
)
def test_when_nobody_is_asked(told, why):
    usual = {"reachable": True, "sensitive": False, "last_asked": None, "now": NOW}
    assert why_not_ask(**{**usual, **told}) == why


def test_one_question_is_enough_and_a_mark_stays_in_its_range():
    assert [each.code for each in why_not_answer({"cijfer": None}, " ")] == ["nothing-answered"]
    assert why_not_answer({"cijfer": None}, "Goed.") == []
    assert [each.field for each in why_not_answer({"cijfer": 11, "aanbevelen": 0}, "")] == ["cijfer"]


def test_there_are_six_aspects():
    assert len(ASPECTEN) == 6
