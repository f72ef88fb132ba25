"""Which step may be taken, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest

from loket.kernel.actor import Actor, ActorKind
from loket.meldingen.models import Category, Melding, Outcome, State
from loket.meldingen.permissions import DIVIDE, HANDLE
from loket.meldingen.rules import steps
from loket.organisatie.models import Team

LAMP_TEAM = Actor(ActorKind.STAFF, "1", "Lena", frozenset({"verlichting"}), frozenset({HANDLE}))
LITTER_TEAM = Actor(ActorKind.STAFF, "2", "Omar", frozenset({"serviceteam"}), frozenset({HANDLE}))
DIVIDER = Actor(ActorKind.STAFF, "3", "Henk", frozenset(), frozenset({DIVIDE}))
NO_RIGHTS = Actor(ActorKind.STAFF, "4", "Stagiair", frozenset({"verlichting"}), frozenset())
TODAY = date(2026, 11, 27)
NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


def melding(state=State.RECEIVED, **values):
    team = Team(code="verlichting", name="Team Verlichting")
    return Melding(state=state, team=team, category=Category(code="lamp-uit"), **values)


def code(refusal):
    return refusal.code if refusal else None


def why_not_complete(outcome, text, *, planned_on=None, told=1, by=LAMP_TEAM):
    told = {"outcome": outcome, "text": text, "planned_on": planned_on, "told": told}
    return steps.why_not_complete(melding(), **told, today=TODAY, by=by)


@pytest.mark.parametrize(
    ("by", "outcome", "text", "told", "expected"),
    [
        (LAMP_TEAM, Outcome.SOLVED, "De lantaarn brandt weer.", 1, None),
        (DIVIDER, Outcome.SOLVED, "De lantaarn brandt weer.", 1, None),
        (LITTER_TEAM, Outcome.SOLVED, "De lantaarn brandt weer.", 1, "melding-of-other-team"),
        (NO_RIGHTS, Outcome.SOLVED, "De lantaarn brandt weer.", 1, "melding-of-other-team"),
        (LAMP_TEAM, Outcome.SOLVED, "  ", 1, "outcome-text-missing"),
        (LAMP_TEAM, Outcome.SOLVED, "", 0, None),
        (LAMP_TEAM, Outcome.NO_ACTION, "", 0, "outcome-text-missing"),
        (LAMP_TEAM, Outcome.PLANNED_ALONG, "Bij het asfalteren.", 1, "day-missing"),
        (LAMP_TEAM, Outcome.DUPLICATE, "Dubbel", 1, "outcome-unknown"),
        (LAMP_TEAM, "klaar", "Klaar", 1, "outcome-unknown"),
        (LAMP_TEAM, Outcome.SOLVED, "x" * 4001, 1, "text-too-long"),
        (LAMP_TEAM, Outcome.SOLVED, "nul\x00teken", 1, "text-not-readable"),
    ],
)
def test_who_left_an_address_hears_what_was_done(by, outcome, text, told, expected):
    assert code(why_not_complete(outcome, text, told=told, by=by)) == expected


@pytest.mark.parametrize(
    ("planned_on", "expected"),
    [
        (date(2026, 11, 26), "day-in-past"),
        (date(2026, 11, 27), None),
        (date(2028, 11, 26), None),
        (date(2028, 11, 27), "day-too-far"),
        (date(1, 1, 1), "day-in-past"),
        (date(9999, 12, 31), "day-too-far"),
    ],
)
def test_other_work_that_it_goes_along_with_has_a_day_to_come(planned_on, expected):
    assert code(why_not_complete(Outcome.PLANNED_ALONG, "Bij het asfalteren.", planned_on=planned_on)) == expected


@pytest.mark.parametrize("text", ["Mevrouw met 111222333 belde.", "bsn: 111 222 333"])
def test_staff_writes_no_bsn_in_what_is_kept_and_mailed(text):
    refusals = [
        why_not_complete(Outcome.SOLVED, text),
        steps.why_not_ask(melding(), question=text, told=1, by=LAMP_TEAM),
        steps.why_not_hold(melding(), reason=text, by=LAMP_TEAM),
        steps.why_not_forward(melding(), to=text, by=LAMP_TEAM),
    ]
    assert [code(refusal) for refusal in refusals] == ["bsn-not-allowed"] * 4


@pytest.mark.parametrize("state", [State.COMPLETED, State.FORWARDED, State.CANCELLED])
def test_a_closed_melding_stays_closed(state):
    assert code(steps.why_not_work_on(melding(state), by=LAMP_TEAM)) == "melding-already-closed"


@pytest.mark.parametrize(
    ("planned_on", "expected"),
    [
        (TODAY, None),
        (TODAY - timedelta(days=1), "day-in-past"),
        (TODAY + timedelta(days=730), None),
        (TODAY + timedelta(days=731), "day-too-far"),
    ],
)
def test_work_is_planned_from_today_on(planned_on, expected):
    assert code(steps.why_not_plan(melding(), planned_on=planned_on, today=TODAY, by=LAMP_TEAM)) == expected


def test_a_question_needs_somebody_to_answer_it():
    assert code(steps.why_not_ask(melding(), question="Waar?", told=0, by=LAMP_TEAM)) == "melder-unknown"
    assert code(steps.why_not_ask(melding(), question=" ", told=1, by=LAMP_TEAM)) == "question-missing"
    assert code(steps.why_not_ask(melding(), question="Waar?", told=1, by=LAMP_TEAM)) is None


def test_two_meldingen_become_one_only_while_both_are_open():
    one, other, closed = melding(), melding(), melding(State.COMPLETED, number="M-2026-0007")
    assert code(steps.why_not_merge(one, other, by=LAMP_TEAM)) is None
    assert code(steps.why_not_merge(one, one, by=LAMP_TEAM)) == "merge-with-itself"
    assert code(steps.why_not_merge(one, closed, by=LAMP_TEAM)) == "other-already-closed"


@pytest.mark.parametrize(
    ("days_ago", "satisfied", "text", "expected"),
    [
        (13.9, False, "Hij is weer uit.", None),
        (14.1, False, "Hij is weer uit.", "too-late-to-reopen"),
        (1, False, "", "reason-missing"),
        (1, True, "", None),
    ],
)
def test_a_melder_judges_within_14_days(days_ago, satisfied, text, expected):
    done = melding(State.COMPLETED, completed_at=NOW - timedelta(days=days_ago))
    assert code(steps.why_not_judge(done, satisfied=satisfied, text=text, now=NOW)) == expected


def test_what_is_not_done_yet_cannot_be_judged():
    assert code(steps.why_not_judge(melding(), satisfied=True, text="", now=NOW)) == "melding-not-completed"


@pytest.mark.parametrize(
    ("seconds", "values", "expected"),
    [
        (9, {}, None),
        (16, {}, "too-late-to-undo"),
        (1, {"mine": False}, "step-of-somebody-else"),
        (1, {"is_last": False}, "step-not-last"),
        (1, {"undone": True}, "step-not-last"),
    ],
)
def test_a_step_can_be_taken_back_for_ten_seconds(seconds, values, expected):
    asked = {"undone": False, "mine": True, "is_last": True} | values
    assert code(steps.why_not_undo(taken_at=NOW - timedelta(seconds=seconds), now=NOW, **asked)) == expected


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("de provincie", None),
        ("x" * 120, None),
        (" ", "receiver-missing"),
        ("x" * 121, "receiver-too-long"),
    ],
)
def test_to_whom_a_melding_goes_is_a_name(to, expected):
    assert code(steps.why_not_forward(melding(), to=to, by=LAMP_TEAM)) == expected
