"""Where judges and writers differ: the choice of the product, and the others by name."""

from datetime import date

import pytest

from loket.termijnen.readings import (
    ExtendedTerm,
    ExtensionFrom,
    Instalments,
    LapsedRepair,
    NoticeWeeks,
    Readings,
)
from loket.termijnen.rules import Period, Suspension, last_day, regel_of, termijn


def day(text):
    return date.fromisoformat(f"2026-{text}")


def ended(suspension, **readings):
    regel = regel_of("awb_default_decision")
    return last_day(regel, day("08-03"), suspensions=[suspension], readings=Readings(**readings)).value


def test_a_repair_term_that_lapsed_counts_its_last_day():
    lapsed = Suspension(day("08-10"), day("08-25"), lapsed=True)
    assert ended(lapsed) == day("10-12")  # 14 days: the shorter suspension
    assert ended(lapsed, lapsed_repair=LapsedRepair.LAST_DAY_STANDS_STILL) == day("10-13")
    completed = Suspension(day("08-10"), day("08-25"))
    assert ended(completed, lapsed_repair=LapsedRepair.LAST_DAY_STANDS_STILL) == day("10-12")


def test_a_part_of_what_we_asked_does_not_end_the_suspension():
    parts = Suspension(day("08-10"), day("08-25"), partial=day("08-18"))
    assert ended(parts) == day("10-12")
    assert ended(parts, instalments=Instalments.PARTIAL_ENDS_IT) == day("10-05")  # 7 days


def extended(**readings):
    regel = regel_of("ow_regular_decision")  # 8 weeks after 6 February is Goede Vrijdag
    return last_day(regel, day("02-06"), extension=Period(weeks=6), readings=Readings(**readings))


def test_an_extension_runs_from_the_end_before_it_moved():
    assert extended().value == day("05-18")
    assert extended(extension_from=ExtensionFrom.SHIFTED_END).value == day("05-19")


def test_an_extended_term_over_twelve_weeks_moves_and_names_the_safe_day():
    assert (extended().value, extended().target) == (day("05-18"), day("05-15"))
    by_sum = extended(extended_term=ExtendedTerm.SUM)
    assert (by_sum.value, by_sum.target) == (day("05-15"), None)


def test_a_short_term_needs_no_safe_day():
    assert last_day(regel_of("woo_decision"), day("03-09"), extension=Period(weeks=2)).target is None


@pytest.mark.parametrize(
    ("reading", "planned", "first_paid"),
    [
        (NoticeWeeks.PLAN_EARLY_PAY_LATE, "04-28", "04-29"),
        (NoticeWeeks.UNSHIFTED, "04-28", "04-28"),
        (NoticeWeeks.SHIFTED, "04-29", "04-29"),
    ],
)
def test_two_weeks_after_the_notice_that_end_on_koningsdag(reading, planned, first_paid):
    readings = Readings(notice_weeks=reading)
    received = day("04-13")
    assert termijn("penalty_first_day", received, readings=readings).value == day(planned)
    assert termijn("penalty_amount", received, decision_published=day(first_paid), readings=readings).value == 23


def test_a_reading_is_named_in_json_too():
    named = termijn("penalty_first_day", day("04-13"), readings={"notice_weeks": "shifted"})
    assert named.value == day("04-29")
