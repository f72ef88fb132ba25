"""The table of states is what the commands do, and what the documentation shows."""

from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import LENA
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, Step
from loket.meldingen.rules.states import TRANSITIONS, diagram

DOC = Path(__file__).parents[3] / "docs" / "meldingen.md"


def receive():
    return commands.receive_melding(
        send_key=uuid4(), category="lamp-uit", point=Point(52.67, 4.7035), email="anna@inwoner.example"
    ).melding


def take(step, melding, by):
    steps = {
        "started": lambda: commands.start_melding(melding_id=melding.id, by=by),
        "planned": lambda: commands.plan_melding(melding_id=melding.id, planned_on=timezone.localdate(), by=by),
        "asked": lambda: commands.ask_melder(melding_id=melding.id, question="Waar?", by=by),
        "answered": lambda: commands.answer_question(token=token_of(melding), text="Daar"),
        "held": lambda: commands.hold_melding(melding_id=melding.id, reason="Wacht op onderdelen", by=by),
        "completed": lambda: commands.complete_melding(melding_id=melding.id, outcome="solved", text="Klaar", by=by),
        "merged": lambda: commands.merge_melding(melding_id=melding.id, into_id=receive().id, by=by),
        "forwarded": lambda: commands.forward_melding(melding_id=melding.id, to="ProRail", by=by),
        "withdrawn": lambda: commands.withdraw_melding(melding_id=melding.id, reason="Vergissing", by=by),
        "reopened": lambda: commands.judge_solution(token=token_of(melding), satisfied=False, text="Weer uit"),
    }
    steps[step]()


def token_of(melding):
    return Melder.objects.get(melding=melding).token


@pytest.mark.django_db
@pytest.mark.parametrize("step", TRANSITIONS)
def test_each_step_leads_where_the_table_says(town, step):
    sources, target = TRANSITIONS[step]
    by, melding = actor(LENA), receive()
    before = {"answered": "asked", "reopened": "completed"}.get(step)
    if before:
        take(before, melding, by)
    assert Melding.objects.get(id=melding.id).state in sources
    take(step, melding, by)
    assert Melding.objects.get(id=melding.id).state == target


def test_the_documentation_shows_the_table():
    shown = DOC.read_text().split("```mermaid\n")[1].split("\n```")[0]
    assert shown == diagram(), "Copy the outcome of loket.meldingen.rules.states.diagram() to docs/meldingen.md"


STAFF_STEPS = [step for step in TRANSITIONS if step not in ("answered", "reopened")]


@pytest.mark.django_db
@pytest.mark.parametrize("step", STAFF_STEPS)
def test_every_value_that_a_step_changes_comes_back_when_it_is_taken_back(town, step):
    by, melding = actor(LENA), receive()
    before = Melding.objects.filter(id=melding.id).values().get()
    take(step, melding, by)
    assert Melding.objects.filter(id=melding.id).values().get() != before
    commands.undo_step(step_id=Step.objects.latest("id").id, by=by)
    assert Melding.objects.filter(id=melding.id).values().get() == before
