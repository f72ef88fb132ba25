"""What a caller may say about a term, and how every fault is told at once."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.kernel.refusal import Refused
from loket.termijnen.rules import QUESTIONS, REGELS, Period, Suspension, answer_to, params_of, termijn

in_reach = st.dates(date(1899, 1, 1), date(2201, 12, 31))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | in_reach.map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
PARAMS = [
    "extension_weeks", "extension", "extended", "further", "suspensions", "third_party_views", "committee", "adviser",
    "consent_needed", "today", "readings", "closing_days", "decision_published", "last_day", "days", "hours",
    "amount", "unit", "law", "courtesy", "iets",
]  # fmt: skip


def faults(rule, start, params):
    with pytest.raises(Refused) as told:
        answer_to(rule, start, params)
    return [(each.field, each.code) for each in told.value.refusals]


def test_everything_wrong_at_once():
    params = {"suspensions": [["2026-01-01", "2026-01-02"], ["2026-02-10", "2026-02-01"], 3], "committee": 1, "meer": 2}
    assert faults("objection_decision", "2026-01-12", params) == [
        ("suspensions[0].asked", "asked-before-start"),
        ("suspensions[1].completed", "completed-before-asked"),
        ("suspensions[2]", "no-pair"),
        ("committee", "no-yes-or-no"),
        ("meer", "unknown"),
    ]


def test_an_unknown_rule_and_a_wrong_day_are_told_together():
    assert faults("verzin", "2026-02-30", {}) == [("start", "no-date"), ("rule", "rule-unknown")]
    assert faults(None, None, []) == [("params", "no-object"), ("start", "required"), ("rule", "rule-unknown")]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        ("1899-12-31", "date-out-of-reach"),
        ("2201-01-01", "date-out-of-reach"),
        ("2026-2-3", "no-date"),
        ("20260203", "no-date"),
        ("2026-W07-1", "no-date"),
        ("2026-02-03T", "no-date"),
        ("2026-02-03Tvroeg", "no-date"),
        (20260203, "no-date"),
        ("", "no-date"),
    ],
)
def test_what_is_no_start(start, code):
    assert faults("complaint", start, {}) == [("start", code)]


@pytest.mark.parametrize(
    ("rule", "params", "fault"),
    [
        ("complaint", {"extension_weeks": 5}, ("extension_weeks", "extension-too-long")),
        ("complaint", {"extension_weeks": -1}, ("extension_weeks", "no-such-number")),
        ("complaint", {"extension_weeks": True}, ("extension_weeks", "no-such-number")),
        ("complaint", {"extension": "P29D"}, ("extension", "extension-too-long")),
        ("complaint", {"extension": "4 weken"}, ("extension", "no-period")),
        ("complaint", {"extension": "P9999Y"}, ("extension", "extension-too-long")),
        ("complaint", {"extension": "P4W", "extended": True}, ("extended", "extension-twice")),
        ("complaint", {"further": "P4W"}, ("further", "extension-first")),
        ("complaint", {"extension_weeks": 4, "further": "P11Y"}, ("further", "extension-too-long")),
        ("complaint", {"suspensions": []}, ("suspensions", "unknown")),
        ("views_on_draft", {"extension_weeks": 1}, ("extension_weeks", "unknown")),
        ("woo_decision", {"suspensions": [["2026-03-04", "2026-03-05"]] * 21}, ("suspensions", "no-list")),
        ("woo_decision", {"suspensions": [["2026-03-31", None]]}, ("suspensions", "asked-after-the-end")),
        ("woo_decision", {"third_party_views": [["2026-03-31", None]]}, ("third_party_views", "asked-after-the-end")),
        ("woo_decision", {"suspensions": [{"asked": "2026-03-04", "iets": 1}]}, ("suspensions[0].iets", "unknown")),
        ("woo_decision", {"suspensions": [{"completed": "2026-03-04"}]}, ("suspensions[0].asked", "required")),
        ("woo_decision", {"today": "vandaag"}, ("today", "no-date")),
        ("woo_decision", {"readings": {"instalments": "x"}}, ("readings.instalments", "no-such-choice")),
        ("woo_decision", {"readings": {"iets": "x"}}, ("readings.iets", "unknown")),
        ("woo_decision", {"readings": "x"}, ("readings", "no-object")),
        ("receipt_confirmation", {"closing_days": ["x"]}, ("closing_days", "no-date")),
        ("receipt_confirmation", {"closing_days": ["2026-03-04"] * 101}, ("closing_days", "no-list")),
        ("working_days", {}, ("days", "required")),
        ("working_days", {"days": 1001}, ("days", "no-such-number")),
        ("own_term", {"amount": 8, "unit": "maand"}, ("unit", "no-such-choice")),
        ("own_term", {"amount": 8, "unit": "hours", "extension": "P1W"}, ("extension", "unknown")),
        ("penalty_days", {"decision_published": "x"}, ("decision_published", "no-date")),
    ],
)
def test_one_fault(rule, params, fault):
    assert faults(rule, "2026-03-02", params) == [fault]


def test_values_may_be_real_ones():
    real = termijn(
        "ow_regular_decision",
        date(2026, 7, 13),
        extension=Period(weeks=6),
        suspensions=[Suspension(date(2026, 7, 20), date(2026, 8, 14))],
    )
    assert real.value == date(2026, 11, 12)


def test_a_suspension_as_an_object():
    params = {"suspensions": [{"asked": "2026-08-10", "completed": "2026-08-24", "lapsed": True}]}
    assert answer_to("awb_default_decision", "2026-08-03", params).value == date(2026, 10, 12)


@pytest.mark.slow
@given(
    st.sampled_from([*REGELS, *QUESTIONS]) | json_values,
    in_reach.map(str) | st.datetimes(datetime(1899, 1, 1), datetime(2201, 12, 31)).map(str) | json_values,
    st.dictionaries(st.sampled_from(PARAMS), json_values, max_size=6) | json_values,
)
def test_nothing_breaks(rule, start, params):
    """An answer or a refusal, whatever somebody sends."""
    try:
        assert answer_to(rule, start, params).steps
    except Refused as refused:
        assert all(refusal.reason for refusal in refused.refusals)  # noqa: PT017


EVERY_PARAM = [*PARAMS, *{each.name for regel in REGELS.values() for each in regel.variants}]


@pytest.mark.parametrize("asked", [*REGELS.values(), *QUESTIONS.values()], ids=lambda asked: asked.name)
def test_what_a_rule_says_that_it_knows_is_what_it_knows(asked):
    """A wrong value for each param: those that the rule does not know are told as unknown."""
    told = faults(asked.name, "2026-03-02", dict.fromkeys(EVERY_PARAM, object()))
    unknown = {field for field, code in told if code == "unknown"}
    known = params_of(asked)
    assert unknown == set(EVERY_PARAM) - {*known.needs, *known.may}
    assert {field for field, code in faults(asked.name, None, {}) if code == "required"} == {"start", *known.needs} - {
        "unit"
    }


def test_a_rule_as_json_is_a_rule():
    own = {"name": "x", "title": "Standplaats", "length": {"amount": 8, "unit": "weeks"}}
    assert answer_to(own, "2026-01-05", {}).value == date(2026, 3, 2)
    assert faults(own | {"shift": "x"}, None, {}) == [("start", "required"), ("rule.shift", "no-such-choice")]
