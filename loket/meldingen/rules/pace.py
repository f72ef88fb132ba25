"""How much time there still is for a melding, and what the next step is: the words and signs of the worklist."""

from dataclasses import dataclass
from datetime import date

from loket.kernel.text import time_left
from loket.meldingen.models import CLOSED, PAUSED, State

SOON_DAYS = 2


@dataclass(frozen=True, slots=True)
class Pace:
    """`look` is the kind of badge; a word and an icon say the same, so colour never says it alone."""

    look: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """`slug` is the step that the primary button takes; empty when there is none."""

    slug: str
    words: str


def pace_of(state: str, due_on: date, today: date) -> Pace:
    """Late and today are red, two days orange. Waiting work has no clock, and says so."""
    if state in CLOSED:
        return Pace("ok", "circle-check", State(state).label.lower())
    if state in PAUSED:
        return Pace("info", "hourglass", "wacht")
    days = (due_on - today).days
    words = time_left(due_on, today)
    if days <= 0:
        return Pace("late", "alert-triangle", words)
    return Pace("warn", "clock", words) if days <= SOON_DAYS else Pace("ok", "circle-check", words)


NEXT_STEPS: dict[str, NextStep] = {
    State.RECEIVED: NextStep("beginnen", "Beginnen"),
    State.REOPENED: NextStep("beginnen", "Opnieuw kijken"),
    State.IN_PROGRESS: NextStep("afhandelen", "Afhandelen"),
    State.PLANNED: NextStep("afhandelen", "Uitvoeren"),
    State.ANSWERED: NextStep("beginnen", "Antwoord lezen"),
    State.ASKED: NextStep("beginnen", "Wacht op melder"),
    State.ON_HOLD: NextStep("beginnen", "Even niet"),
}


def next_step(state: str) -> NextStep:
    return NEXT_STEPS.get(state, NextStep("", "Klaar"))
