"""Who must look, and when; and what was in time."""

from datetime import date

import pytest

from loket.termijnen.rules import (
    Suspension,
    TermWarning,
    WarningKind,
    warning_days,
    warning_for,
    within_norm,
    within_term,
)


def day(text):
    return date.fromisoformat(f"2026-{text}")


START, LAST = day("01-05"), day("03-02")  # 56 days


def warned(today, **zaak):
    return warning_for(start=START, last_day=LAST, today=day(today), **zaak)


@pytest.mark.parametrize(
    ("today", "kind", "text", "days"),
    [
        ("02-16", "three_quarters", "Driekwart van de termijn is voorbij. De laatste dag is maandag 2 maart 2026.", 14),
        ("02-22", "three_quarters", "Driekwart van de termijn is voorbij. De laatste dag is maandag 2 maart 2026.", 8),
        ("02-23", "five_working_days", "Nog 5 werkdagen.", 7),
        ("02-27", "five_working_days", "Nog 1 werkdag.", 3),
        ("03-02", "last_day", "Vandaag is de laatste dag.", 0),
        ("03-03", "overdue", "1 dag te laat.", -1),
        ("04-02", "overdue", "31 dagen te laat.", -31),
    ],
)
def test_the_most_urgent_warning(today, kind, text, days):
    assert warned(today) == TermWarning(WarningKind(kind), text, days)


@pytest.mark.parametrize("today", ["01-05", "02-15"])
def test_no_warning_while_there_is_time(today):
    assert warned(today) is None


def test_when_each_warning_begins():
    assert warning_days(START, LAST) == {
        WarningKind.THREE_QUARTERS: day("02-16"),
        WarningKind.FIVE_WORKING_DAYS: day("02-23"),
        WarningKind.LAST_DAY: day("03-02"),
        WarningKind.OVERDUE: day("03-03"),
    }


def test_five_working_days_skip_easter():
    assert warning_days(day("02-06"), day("04-07"))[WarningKind.FIVE_WORKING_DAYS] == day("03-27")  # 30, 31, 1, 2 and 7


def test_days_that_stood_still_are_no_part_of_the_three_quarters():
    stood_still = [Suspension(day("01-19"), day("01-27"))]  # 7 days
    assert warning_days(START, day("03-09"), stood_still)[WarningKind.THREE_QUARTERS] == day("02-23")


def test_while_the_term_stands_still_nobody_is_warned():
    asked = [Suspension(day("02-27"))]
    assert warned("02-27", suspensions=asked).kind == WarningKind.FIVE_WORKING_DAYS  # the day of asking counts
    assert warned("02-28", suspensions=asked) is None
    assert warned("03-20", suspensions=asked) is None


def test_past_the_norm_is_the_mildest():
    assert warned("02-03", target=day("02-02")).kind == WarningKind.PAST_NORM
    assert warned("02-02", target=day("02-02")) is None
    assert warned("02-16", target=day("02-02")).kind == WarningKind.THREE_QUARTERS
    without_law = warning_for(start=START, last_day=None, target=day("02-02"), today=day("02-05"))
    assert without_law == TermWarning(WarningKind.PAST_NORM, "De streefdatum is voorbij.", -3)
    assert warning_for(start=START, last_day=None, today=day("12-31")) is None


def test_in_time_is_on_or_before_the_last_day():
    assert within_term(LAST, ended=LAST, today=day("06-01"))
    assert not within_term(LAST, ended=day("03-03"), today=day("06-01"))
    assert within_term(LAST, today=LAST)
    assert not within_term(LAST, today=day("03-03"))


def test_a_term_that_stands_still_is_not_late():
    asked = [Suspension(day("02-27"))]
    assert within_term(LAST, today=day("04-01"), suspensions=asked)
    closed = [Suspension(day("02-27"), day("03-10"))]  # the last day has these days in it already
    assert not within_term(LAST, today=day("04-01"), suspensions=closed)


def test_the_norm_is_given_the_days_that_stood_still():
    norm, stood_still = day("02-02"), [Suspension(day("01-12"), day("01-20"))]  # 7 days
    assert within_norm(norm, ended=day("02-09"), today=day("06-01"), suspensions=stood_still)
    assert not within_norm(norm, ended=day("02-10"), today=day("06-01"), suspensions=stood_still)
    assert not within_norm(norm, today=day("02-03"))
