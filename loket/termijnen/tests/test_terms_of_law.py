"""Terms that the worked examples leave out, and the edges of the counting rules. Each date is worked out by hand."""

import contextlib
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from loket.kernel.refusal import Refused
from loket.termijnen.rules import (
    REGELS,
    Length,
    Period,
    Shift,
    Suspension,
    TermijnRegel,
    Unit,
    answer_to,
    last_day,
    own_regel,
    regel_of,
    termijn,
    why_not_extend,
    why_not_suspend,
)


@pytest.mark.parametrize(
    ("rule", "start", "params", "expected"),
    [
        ("no_views_decision", "2026-04-15", {}, "2026-05-13"),
        ("no_views_decision", "2026-04-16", {}, "2026-05-18"),  # Hemelvaart, the equated Friday, the weekend
        ("hearing_documents", "2026-06-09", {}, "2026-05-30"),  # a Saturday; counted backwards it stays
        ("objection_post_receipt", "2026-11-06", {}, "2026-12-28"),  # a week after 18 December is Christmas
        ("woo_disclosure", "2026-04-20", {}, "2026-05-04"),
        ("wmo_personal_plan", "2026-09-01", {}, "2026-09-08"),
        ("alcohol_licence", "2026-09-26", {}, "2026-12-28"),  # exactly 3 months: the Atw reaches it
        ("alcohol_licence", "2026-11-30", {}, "2027-03-01"),  # February has no 30th, the 28th is a Sunday
        ("moving_declaration", "2026-04-02", {}, "2026-04-08"),  # five days with one working day
        ("moving_declaration", "2026-09-01", {}, "2026-09-07"),  # the fifth day is a Sunday
        ("moving_earliest", "2026-09-01", {}, "2026-08-04"),
        ("silent_permit_in_force", "2026-12-24", {}, "2026-12-27"),
        ("silent_permit_publication", "2026-12-11", {}, "2026-12-28"),
        ("penalty_decision", "2026-04-27", {}, "2026-05-11"),
        ("receipt_confirmation", "2026-06-05", {}, "2026-06-09"),
        ("subsidy_decision", "2026-02-06", {}, "2026-04-07"),
        (
            "gdpr_request",
            "2026-01-31",
            {"extended": True},
            "2026-04-30",
        ),  # 3 months from the start, not 28 February + 2
        ("gdpr_request", "2026-11-28", {"extended": True}, "2027-03-01"),  # 28 February 2027 is a Sunday
        ("gdpr_request", "2026-06-10", {"extension": "P1M"}, "2026-08-10"),
        ("complaint", "2026-05-11", {"extension_weeks": 4, "further": "P2W"}, "2026-08-03"),
        ("statutory_term", "2026-05-03", {"amount": 90, "unit": "days"}, "2026-08-03"),  # 1 August is a Saturday
        ("statutory_term", "2026-05-02", {"amount": 91, "unit": "days"}, "2026-08-01"),  # longer than 90 days
        ("statutory_term", "2026-05-02", {"amount": 13, "unit": "weeks"}, "2026-08-01"),
        ("statutory_term", "2026-05-09", {"amount": 12, "unit": "weeks"}, "2026-08-03"),
        ("statutory_term", "2026-04-01", {"amount": 4, "unit": "months"}, "2026-08-01"),
        ("statutory_term", "2026-07-31", {"amount": 1, "unit": "days"}, "2026-08-03"),
        ("own_term", "2026-06-06", {"amount": 8, "unit": "weeks"}, "2026-08-03"),  # as a courtesy
        ("own_term", "2026-06-06", {"amount": 8, "unit": "weeks", "courtesy": False}, "2026-08-01"),
        ("own_term", "2026-06-06", {"amount": 8, "closing_days": ["2026-08-03"]}, "2026-08-04"),
        ("own_term", "2026-06-06", {"amount": 8, "extension": "P2W"}, "2026-08-17"),
        ("working_days", "2026-12-23", {"days": 1, "closing_days": ["2026-12-24"]}, "2026-12-28"),
        ("working_days", "2026-12-23", {"days": 0}, "2026-12-23"),
    ],
)
def test_the_last_day(rule, start, params, expected):
    assert termijn(rule, date.fromisoformat(start), **params).value == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("rule", "start", "params", "expected"),
    [
        ("burial_earliest", "2026-03-28T18:00", {}, "2026-03-30T07:00"),  # an hour of the night is missing
        ("burial_earliest", "2026-10-24T18:00", {}, "2026-10-26T05:00"),  # and comes back in October
        ("notification_48h", "2026-12-24T09:30", {}, "2026-12-26T09:30"),
        ("working_hours", "2026-04-24T16:00", {"hours": 4}, "2026-04-28T12:00"),  # Monday is Koningsdag
        ("working_hours", "2026-06-06T20:00", {"hours": 8}, "2026-06-08T17:00"),
        ("own_term", "2026-06-05T12:00", {"amount": 24, "unit": "hours"}, "2026-06-06T12:00"),
    ],
)
def test_the_last_moment(rule, start, params, expected):
    assert answer_to(rule, start, params).value == datetime.fromisoformat(expected)


def test_a_moment_with_a_zone_gives_one_with_a_zone():
    answer = termijn("notification_48h", datetime(2026, 4, 3, 14, tzinfo=UTC))
    assert answer.value == datetime(2026, 4, 5, 14, tzinfo=UTC)
    assert (answer.end, answer.value.hour) == (date(2026, 4, 5), 16)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (datetime(2026, 1, 5, 23, 59), date(2026, 3, 2)),  # one minute to midnight is still that day
        (datetime(2026, 1, 5, 22, 59, tzinfo=UTC), date(2026, 3, 2)),
        (datetime(2026, 1, 5, 23, 1, tzinfo=UTC), date(2026, 3, 3)),  # here it is the 6th already
        (datetime(2026, 7, 5, 22, 1, tzinfo=UTC), date(2026, 8, 31)),
    ],
)
def test_first_the_zone_then_the_day(received, expected):
    assert termijn("awb_default_decision", received).value == expected


def test_views_with_a_term_in_months_start_on_the_day_itself():
    regel = replace(regel_of("views_on_draft"), length=Length(1, Unit.MONTHS))
    assert last_day(regel, date(2026, 9, 3)).value == date(2026, 10, 2)


def test_a_term_of_two_days_needs_no_two_working_days_by_the_atw_but_does_by_eu_law():
    two_days = TermijnRegel("twee", "Twee dagen", Length(2, Unit.DAYS))
    assert last_day(two_days, date(2026, 6, 5)).value == date(2026, 6, 8)  # Friday, so Sunday, so Monday
    assert last_day(replace(two_days, shift=Shift.EU), date(2026, 6, 5)).value == date(2026, 6, 9)


def test_eu_law_moves_the_end_of_a_long_term_too():
    long = TermijnRegel("lang", "Een half jaar", Length(6, Unit.MONTHS), shift=Shift.EU)
    assert last_day(long, date(2026, 2, 1)).value == date(2026, 8, 3)
    assert last_day(replace(long, shift=Shift.ATW), date(2026, 2, 1)).value == date(2026, 8, 1)


def test_a_rule_of_the_town_itself():
    regel = own_regel("Standplaats", Length(10, Unit.WORKING_DAYS), law="Verordening standplaatsen 4")
    assert last_day(regel, date(2026, 12, 18)).value == date(2027, 1, 5)
    assert termijn(regel, date(2026, 12, 18), closing_days=[date(2026, 12, 24)]).value == date(2027, 1, 6)


def test_the_law_knows_no_closing_days():
    closed = frozenset({date(2026, 3, 2)})
    assert last_day(regel_of("awb_default_decision"), date(2026, 1, 5), closing_days=closed).value == date(2026, 3, 2)


def test_every_rule_answers_and_costs_what_the_law_says():
    assert {name for name, regel in REGELS.items() if regel.penalty} == {
        "alcohol_licence",
        "awb_default_decision",
        "event_permit_decision",
        "no_views_decision",
        "objection_decision",
        "ow_extended_decision",
        "ow_regular_decision",
        "parking_permit_decision",
        "subsidy_decision",
        "wmo_decision",
    }
    for regel in REGELS.values():
        assert last_day(regel, date(2026, 9, 1)).steps, regel.name


def test_an_unknown_rule_and_an_unknown_variant():
    with pytest.raises(Refused, match="rule-unknown"):
        regel_of("verzin")
    with pytest.raises(Refused, match="variant-unknown"):
        last_day(regel_of("complaint"), date(2026, 5, 11), variant="committee")


@pytest.mark.parametrize("start", [date.min, date.max, datetime.max, date(9999, 12, 1)])
@pytest.mark.parametrize("rule", ["awb_default_decision", "hearing_documents", "notification_48h", "burial_latest"])
def test_the_ends_of_the_calendar_are_refused_or_answered(rule, start):
    """Never another error: other systems may send any date."""
    with contextlib.suppress(Refused):
        assert last_day(regel_of(rule), start).end


def test_too_far_away_is_said():
    with pytest.raises(Refused, match="date-out-of-reach"):
        last_day(regel_of("awb_default_decision"), date.max)


@pytest.mark.parametrize(
    ("rule", "extension", "code"),
    [
        ("ow_regular_decision", "P6W", None),
        ("ow_regular_decision", "P43D", "extension-too-long"),
        ("awb_default_decision", "P1Y", None),  # a reasonable term: the law names no maximum
        ("views_on_draft", "P1D", "no-extension"),
        ("gdpr_request", "P2M", None),
        ("gdpr_request", "P9W", "extension-too-long"),
    ],
)
def test_what_may_be_extended(rule, extension, code):
    refusal = why_not_extend(regel_of(rule), date(2026, 7, 1), Period.parse(extension))
    assert (refusal.code if refusal else None) == code


def test_more_is_allowed_when_the_other_side_agrees_and_the_law_says_so():
    start, longer = date(2026, 7, 1), Period(weeks=8)
    assert why_not_extend(regel_of("complaint"), start, longer, agreed=True) is None
    assert why_not_extend(regel_of("woo_decision"), start, longer, agreed=True).code == "extension-too-long"


@pytest.mark.parametrize(
    ("rule", "asked", "code"),
    [
        ("awb_default_decision", date(2026, 1, 5), None),
        ("awb_default_decision", date(2026, 3, 2), None),
        ("awb_default_decision", date(2026, 3, 3), "asked-after-the-end"),
        ("awb_default_decision", date(2026, 1, 4), "asked-before-start"),
        ("complaint", date(2026, 1, 12), "no-suspension"),
    ],
)
def test_when_we_may_ask_for_more(rule, asked, code):
    refusal = why_not_suspend(regel_of(rule), date(2026, 1, 5), asked)
    assert (refusal.code if refusal else None) == code


def test_time_that_stood_still_leaves_room_to_ask_again():
    earlier = Suspension(date(2026, 1, 12), date(2026, 1, 20))
    regel, start, asked = regel_of("awb_default_decision"), date(2026, 1, 5), date(2026, 3, 9)
    assert why_not_suspend(regel, start, asked, suspensions=[earlier]) is None
    assert why_not_suspend(regel, start, asked) is not None
