"""Plan, do, check, act: what may be (S-3, S-169)."""

from datetime import date
from decimal import Decimal

import pytest

from loket.kernel.actor import SYSTEM, VISITOR, Actor, ActorKind
from loket.programma.models import Maatregel
from loket.programma.rules import maatregel as rules

TODAY = date(2026, 11, 30)
CHECK = date(2027, 2, 1)
PLANNED = {
    "title": "Sneller opnemen",
    "first_step": "Twee collega's extra op maandag",
    "step_on": date(2026, 12, 7),
    "owner_known": True,
    "check_on": CHECK,
    "theme": "kcc",
    "about": "indicator:opgenomen",
    "indicator": "opgenomen",
}


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ({}, []),
        ({"first_step": "  "}, ["text-missing"]),
        ({"step_on": None}, ["step-day-missing"]),
        ({"step_on": date(2026, 11, 29)}, ["step-day-missing"]),
        ({"check_on": date(2026, 12, 7)}, ["check-missing"]),
        ({"owner_known": False}, ["owner-missing"]),
        ({"about": "een verhaal"}, ["origin-unknown"]),
        ({"theme": "anders"}, ["theme-unknown"]),
    ],
)
def test_a_measure_has_a_first_step_an_owner_and_two_days(told, codes):
    assert [each.code for each in rules.why_not_plan(**PLANNED | told, today=TODAY)] == codes


def test_every_colleague_may_plan_and_a_customer_may_not():
    assert rules.why_not_begin(Actor(ActorKind.STAFF, "1")) is None
    assert rules.why_not_begin(SYSTEM) is None
    assert rules.why_not_begin(VISITOR).code == "not-allowed"


@pytest.mark.parametrize(
    ("state", "on", "code"),
    [
        ("plan", CHECK, "not-started"),
        ("do", date(2027, 1, 31), "too-early"),
        ("do", date(2027, 2, 3), "day-missing"),
        ("do", CHECK, None),
        ("check", date(2027, 2, 2), None),
        ("act", CHECK, "already-ended"),
    ],
)
def test_what_was_done_is_measured_on_the_day_of_the_check_or_later(state, on, code):
    measure = Maatregel(state=state, check_date=CHECK)
    found = rules.why_not_measure(measure, value=Decimal(81), on=on, note="Het bord", today=date(2027, 2, 2))
    assert (found[0].code if found else None) == code


@pytest.mark.parametrize(
    ("value", "on", "code"),
    [
        (None, None, "not-measured"),
        (Decimal(81), date(2027, 1, 31), "not-measured"),
        (Decimal(81), CHECK, None),
        (Decimal(0), CHECK, None),  # nothing is a value too
    ],
)
def test_no_act_without_a_value_of_on_or_after_the_check(value, on, code):
    measure = Maatregel(state="check", check_date=CHECK, measured_value=value, measured_on=on)
    found = rules.why_not_end(measure, outcome="houden", note="Zo blijft het")
    assert (found[0].code if found else None) == code


@pytest.mark.parametrize(
    ("state", "today", "words"),
    [
        ("plan", date(2026, 12, 7), ""),
        ("plan", date(2026, 12, 8), "Eerste stap te laat"),
        ("do", date(2027, 1, 31), ""),
        ("do", CHECK, "Controle vandaag"),
        ("do", date(2027, 2, 2), "Controle te laat"),
        ("check", date(2027, 3, 1), ""),
    ],
)
def test_what_should_have_been_done_by_now(state, today, words):
    assert rules.overdue(state, date(2026, 12, 7), CHECK, today=today) == words


@pytest.mark.parametrize(
    ("base", "target", "now", "words"),
    [
        (66, 80, 80, "Doel gehaald"),
        (66, 80, 79, "Beter, maar het doel is nog niet gehaald"),
        (66, 80, 66, "Niet beter geworden"),
        (30, 20, 19, "Doel gehaald"),  # lower is better here
        (30, 20, 25, "Beter, maar het doel is nog niet gehaald"),
        (None, 80, 90, ""),
    ],
)
def test_whether_it_helped(base, target, now, words):
    measure = Maatregel(base_value=base, target_value=target, measured_value=now)
    assert rules.helped(measure) == words
