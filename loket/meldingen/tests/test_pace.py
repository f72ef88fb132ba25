"""Time left, as the worklist says it."""

from datetime import date, timedelta

import pytest

from loket.meldingen.models import Melding, Outcome, State
from loket.meldingen.rules.pace import Pace, next_step, pace_of
from loket.meldingen.rules.state_words import state_sentence

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("state", "days", "pace"),
    [
        (State.RECEIVED, -3, Pace("late", "alert-triangle", "3 dagen te laat")),
        (State.RECEIVED, -1, Pace("late", "alert-triangle", "1 dag te laat")),
        (State.RECEIVED, 0, Pace("late", "alert-triangle", "vandaag")),
        (State.PLANNED, 1, Pace("warn", "clock", "1 dag")),
        (State.IN_PROGRESS, 2, Pace("warn", "clock", "2 dagen")),
        (State.REOPENED, 3, Pace("ok", "circle-check", "3 dagen")),
        (State.ASKED, -3, Pace("info", "hourglass", "wacht")),
        (State.ON_HOLD, 0, Pace("info", "hourglass", "wacht")),
        (State.COMPLETED, -9, Pace("ok", "circle-check", "afgehandeld")),
    ],
)
def test_pace(state, days, pace):
    assert pace_of(state, TODAY + timedelta(days=days), TODAY) == pace


def test_each_open_state_has_a_next_step_and_a_closed_one_has_none():
    assert {state: next_step(state).slug for state in State} == {
        State.RECEIVED: "beginnen",
        State.IN_PROGRESS: "afhandelen",
        State.PLANNED: "afhandelen",
        State.ASKED: "beginnen",
        State.ANSWERED: "beginnen",
        State.ON_HOLD: "beginnen",
        State.REOPENED: "beginnen",
        State.COMPLETED: "",
        State.FORWARDED: "",
        State.CANCELLED: "",
    }


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"state": State.RECEIVED}, "Nog niemand is begonnen."),
        ({"state": State.IN_PROGRESS}, "Het team is ermee bezig."),
        ({"state": State.IN_PROGRESS, "state_text": "Piket is klaar."}, "Piket is klaar."),
        ({"state": State.PLANNED, "planned_on": date(2026, 11, 27)}, "Gepland: morgen."),
        ({"state": State.ASKED, "state_text": "Welke paal?"}, "Wij wachten op de melder. Gevraagd: Welke paal?"),
        ({"state": State.ON_HOLD, "state_text": "Het vriest."}, "Even niet: Het vriest."),
        ({"state": State.COMPLETED, "outcome": Outcome.NOT_FOUND}, "Afgehandeld: niet gevonden, zonder dag."),
        ({"state": State.FORWARDED, "forwarded_to": "PWN"}, "Doorgestuurd naar PWN, zonder dag."),
    ],
)
def test_the_state_is_one_sentence(values, sentence):
    assert state_sentence(Melding(**values), TODAY) == sentence
