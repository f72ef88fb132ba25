"""A rule is kept with a zaaktype as JSON, and comes back as it was."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.kernel.refusal import Refused
from loket.termijnen.length import CLOCK_UNITS, LONGEST
from loket.termijnen.rules import (
    REGELS,
    Extension,
    FirstDay,
    Length,
    Period,
    Shift,
    SuspensionKind,
    TermijnRegel,
    Unit,
    Variant,
    as_json,
    regel_from,
)

words = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=40)
maybe = st.just("") | words
lengths = st.sampled_from(Unit).flatmap(lambda unit: st.builds(Length, st.integers(1, LONGEST[unit]), st.just(unit)))
periods = st.builds(Period, *[st.integers(0, 99)] * 4)
regels = st.builds(
    TermijnRegel,
    name=words,
    title=words,
    length=lengths,
    law=maybe,
    starts=words,
    start_law=maybe,
    ends=words,
    first_day=st.sampled_from(FirstDay),
    shift=st.sampled_from(Shift),
    after=st.sampled_from(["", "objection_filing"]),
    variants=st.lists(st.builds(Variant, words, maybe, lengths, maybe), max_size=3).map(tuple),
    extension=st.none() | st.builds(Extension, st.none() | periods.filter(bool), maybe, maybe, maybe),
    suspensions=st.sampled_from([(), (SuspensionKind.REPAIR,), tuple(SuspensionKind)]),
    suspension_law=words,
    penalty=st.booleans(),
    if_late=maybe,
    note=maybe,
).filter(lambda regel: regel.length.unit not in CLOCK_UNITS or not (regel.extension or regel.suspensions))


def test_a_term_in_hours_cannot_stand_still():
    hours = {"name": "x", "title": "x", "length": {"amount": 48, "unit": "hours"}}
    with pytest.raises(Refused, match="hours-run-on"):
        regel_from(hours | {"suspensions": ["4:15"]})
    assert regel_from(hours).length == Length(48, Unit.HOURS)


@pytest.mark.parametrize("name", REGELS)
def test_a_rule_of_law_there_and_back(name):
    assert regel_from(json.loads(json.dumps(as_json(REGELS[name])))) == REGELS[name]


@pytest.mark.slow
@given(regels)
def test_any_rule_there_and_back(regel):
    assert regel_from(json.loads(json.dumps(as_json(regel)))) == regel


def test_a_name_alone_stands_for_the_rule_of_law():
    assert regel_from({"name": "woo_decision"}) is REGELS["woo_decision"]


def test_what_is_left_out_is_as_usual():
    kept = {
        "name": "standplaats",
        "title": "Standplaats",
        "length": {"amount": 8, "unit": "weeks"},
        "shift": "courtesy",
    }
    assert regel_from(kept) == TermijnRegel("standplaats", "Standplaats", Length(8, Unit.WEEKS), shift=Shift.COURTESY)


def test_every_fault_is_told_at_once():
    wrong = {
        "title": 7,
        "length": {"amount": 0, "unit": "moons", "soort": 1},
        "first_day": "later",
        "after": "objection_decision",
        "variants": [{"title": "x", "length": {"amount": 1, "unit": "weeks"}}, "y"],
        "extension": {"most": "6 weken"},
        "suspensions": ["4:16"],
        "penalty": "ja",
        "iets": 1,
    }
    with pytest.raises(Refused) as told:
        regel_from(wrong)
    assert {(each.field, each.code) for each in told.value.refusals} == {
        ("name", "required"),
        ("title", "no-text"),
        ("length.unit", "no-such-choice"),
        ("length.amount", "no-such-number"),
        ("length.soort", "unknown"),
        ("first_day", "no-such-choice"),
        ("after", "rule-unknown"),
        ("variants[0].name", "required"),
        ("variants[1]", "no-object"),
        ("extension.most", "no-period"),
        ("suspensions", "no-such-choice"),
        ("penalty", "no-yes-or-no"),
        ("iets", "unknown"),
    }


@pytest.mark.parametrize(
    "length", [None, "P8W", [], {}, {"amount": True, "unit": "weeks"}, {"amount": 10**30, "unit": "days"}]
)
def test_a_rule_has_a_length(length):
    with pytest.raises(Refused):
        regel_from({"name": "x", "title": "x", "length": length})
