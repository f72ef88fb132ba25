"""Taking a step back when others did something meanwhile: no message has gone, and nothing of theirs is lost."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import HENK, LENA
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, State, Step
from loket.meldingen.queries.office import goes_out_at

pytestmark = pytest.mark.django_db
MIDDLE = Point(52.6700, 4.7035)


def receive():
    return commands.receive_melding(
        send_key=uuid4(), category="lamp-uit", point=MIDDLE, email="anna@inwoner.example"
    ).melding


def taken_back(by):
    try:
        commands.undo_step(step_id=Step.objects.latest("id").id, by=by)
    except Refused as refused:
        return refused.refusal.code
    return "taken back"


@pytest.mark.parametrize("seconds", [9, 11, 14, 16, 60])
def test_while_it_can_be_taken_back_no_message_has_gone(town, seconds):
    commands.complete_melding(melding_id=receive().id, outcome="solved", text="Klaar", by=actor(LENA))
    now = timezone.now()
    Step.objects.update(at=now - timedelta(seconds=seconds))
    gone = goes_out_at(Step.objects.get().at) <= now
    assert not (taken_back(actor(LENA)) == "taken back" and gone)


def test_an_answer_that_came_meanwhile_is_not_lost(town):
    melding = receive()
    commands.ask_melder(melding_id=melding.id, question="Welke paal?", by=actor(LENA))
    commands.answer_question(token=Melder.objects.get().token, text="Die bij de bakker")
    assert taken_back(actor(LENA)) == "step-not-last"
    assert Melding.objects.get().state == State.ANSWERED


def test_what_a_melder_opened_again_stays_open(town):
    melding = receive()
    commands.complete_melding(melding_id=melding.id, outcome="solved", text="Klaar", by=actor(LENA))
    commands.judge_solution(token=Melder.objects.get().token, satisfied=False, text="Weer uit")
    assert taken_back(actor(LENA)) == "step-not-last"
    assert (Melding.objects.get().state, Melding.objects.get().times_reopened) == (State.REOPENED, 1)


def test_with_a_merge_taken_back_goes_what_was_merged_before(town):
    first, middle, last = receive(), receive(), receive()
    commands.merge_melding(melding_id=first.id, into_id=middle.id, by=actor(HENK))
    commands.merge_melding(melding_id=middle.id, into_id=last.id, by=actor(LENA))
    assert taken_back(actor(LENA)) == "taken back"
    first.refresh_from_db()
    middle.refresh_from_db()
    assert (first.duplicate_of, middle.duplicate_of) == (middle, None)


def test_what_was_taken_apart_meanwhile_stays_apart(town):
    first, middle, last = receive(), receive(), receive()
    commands.merge_melding(melding_id=first.id, into_id=middle.id, by=actor(HENK))
    apart = Step.objects.get()
    commands.merge_melding(melding_id=middle.id, into_id=last.id, by=actor(LENA))
    commands.undo_step(step_id=apart.id, by=actor(HENK))
    assert taken_back(actor(LENA)) == "taken back"
    first.refresh_from_db()
    assert (first.state, first.duplicate_of) == (State.RECEIVED, None)
