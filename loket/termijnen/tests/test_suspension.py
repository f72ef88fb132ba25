"""Days on which a term stands still (R-9, R-10, R-11)."""

from datetime import date

import pytest

from loket.termijnen.rules import Period, Suspension, last_day, regel_of, suspended_days, termijn


def day(text):
    return date.fromisoformat(f"2026-{text}")


@pytest.mark.parametrize(
    ("asked", "completed", "kind", "days"),
    [
        ("08-10", "08-24", "4:15", 13),  # up to, not including the day of completion
        ("08-10", "08-11", "4:15", 0),
        ("08-10", "08-10", "4:15", 0),
        ("09-14", "09-28", "woo_views", 14),  # with the day that the view came in
        ("09-14", "09-14", "woo_views", 0),
    ],
)
def test_how_many_days(asked, completed, kind, days):
    assert suspended_days([Suspension(day(asked), day(completed), kind)]) == days


def test_they_add_up_and_a_day_is_counted_once():
    first, second = Suspension(day("01-19"), day("01-27")), Suspension(day("02-02"), day("02-10"))
    assert suspended_days([first, second]) == 14
    assert suspended_days([second, first]) == 14
    assert suspended_days([first, first]) == 7
    within = Suspension(day("01-20"), day("01-22"))
    assert suspended_days([first, within]) == 7
    overlap = Suspension(day("01-24"), day("02-03"))  # 25 January to 2 February, of which two days are new to none
    assert suspended_days([first, overlap]) == 14  # 20 January to 2 February


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError):
        Suspension(day("01-19"), None, "4:16")


def test_an_open_suspension_counts_until_today():
    regel, asked = regel_of("awb_default_decision"), Suspension(day("08-10"))
    running = last_day(regel, day("08-03"), suspensions=[asked], today=day("08-20"))
    assert (running.value, running.provisional) == (day("10-08"), True)  # 28 September and 10 days
    unknown = last_day(regel, day("08-03"), suspensions=[asked])
    assert (unknown.value, unknown.provisional) == (day("09-28"), True)
    before = last_day(regel, day("08-03"), suspensions=[asked], today=day("08-01"))
    assert before.value == day("09-28")


def test_completed_today_is_a_day_earlier_than_still_open_today():
    regel, asked = regel_of("awb_default_decision"), day("08-10")
    done = last_day(regel, day("08-03"), suspensions=[Suspension(asked, day("08-20"))])
    assert (done.value, done.provisional) == (day("10-07"), False)


def test_both_kinds_in_one_woo_request():
    answer = termijn(
        "woo_decision",
        day("09-07"),
        suspensions=[["2026-09-08", "2026-09-12"]],
        third_party_views=[["2026-09-14", "2026-09-28"]],
    )
    assert answer.value == day("10-22")  # 5 October, 3 and 14 days


def test_suspension_and_extension_come_before_the_shift():
    answer = last_day(
        regel_of("ow_regular_decision"),
        day("02-06"),  # 8 weeks later is Goede Vrijdag
        suspensions=[Suspension(day("02-09"), day("02-11"))],
        extension=Period(weeks=6),
    )
    assert answer.value == day("05-18")  # 3 April, 6 weeks and a day: Saturday 16 May


def test_a_norm_in_working_days_ends_on_a_working_day_after_standing_still():
    regel = regel_of("debt_first_talk_urgent")
    assert last_day(regel, day("06-01"), suspensions=[Suspension(day("06-02"), day("06-05"))]).value == day("06-08")
