"""A team works on a melding: begin, plan, ask, hold, hand over, correct, finish, forward, merge, and take back."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import HENK, LENA, OMAR
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, Outcome, Priority, State, Step

pytestmark = pytest.mark.django_db
BERGEN = Point(52.6700, 4.7035)


@pytest.fixture
def lamp(town):
    return receive(email="anna@inwoner.example").melding


def receive(category="lamp-uit", **values):
    return commands.receive_melding(**{"send_key": uuid4(), "category": category, "point": BERGEN, **values})


def refused(command, **values):
    with pytest.raises(Refused) as caught:
        command(**values)
    return caught.value.refusal.code


def test_who_begins_is_the_handler(lamp):
    melding = commands.start_melding(melding_id=lamp.id, by=actor(LENA))
    assert (melding.state, melding.handler.email) == (State.IN_PROGRESS, LENA.email)


def test_another_team_keeps_its_hands_off(lamp):
    assert refused(commands.start_melding, melding_id=lamp.id, by=actor(OMAR)) == "melding-of-other-team"
    assert Melding.objects.get().state == State.RECEIVED
    assert not Step.objects.exists()


def test_planned_work_has_a_day(lamp):
    day = timezone.localdate() + timedelta(days=3)
    melding = commands.plan_melding(melding_id=lamp.id, planned_on=day, by=actor(LENA))
    assert (melding.state, melding.planned_on) == (State.PLANNED, day)


def test_handed_over_to_another_team_it_is_theirs(lamp):
    commands.hand_over_melding(melding_id=lamp.id, team="serviceteam", by=actor(LENA))
    assert refused(commands.start_melding, melding_id=lamp.id, by=actor(LENA)) == "melding-of-other-team"
    commands.start_melding(melding_id=lamp.id, by=actor(OMAR))


def test_a_wrong_kind_is_corrected_with_norm_and_team(lamp):
    melding = commands.correct_category(melding_id=lamp.id, category="zwerfvuil", by=actor(LENA))
    assert (melding.category_id, melding.team_id, melding.times_rerouted) == ("zwerfvuil", "serviceteam", 1)


def test_corrected_to_an_urgent_kind_it_is_urgent_today(lamp):
    melding = commands.correct_category(melding_id=lamp.id, category="mast-beschadigd", by=actor(LENA))
    assert (melding.priority, melding.due_on) == (Priority.HIGH, timezone.localdate())


def test_urgent_or_a_wish_is_said_by_staff(lamp):
    by, norm = actor(LENA), lamp.due_on
    urgent = commands.prioritise_melding(melding_id=lamp.id, priority=Priority.HIGH, by=by)
    assert (urgent.priority, urgent.due_on) == (Priority.HIGH, timezone.localdate())
    wish = commands.prioritise_melding(melding_id=lamp.id, priority=Priority.LOW, by=by)
    assert (wish.priority, wish.due_on) == (Priority.LOW, norm)
    assert refused(commands.prioritise_melding, melding_id=lamp.id, priority=Priority.LOW, by=by) == "priority-same"
    assert refused(commands.prioritise_melding, melding_id=lamp.id, priority="soon", by=by) == "priority-unknown"
    assert refused(commands.prioritise_melding, melding_id=lamp.id, priority=Priority.HIGH, by=actor(OMAR)) == (
        "melding-of-other-team"
    )


def test_finished_with_a_message_for_who_left_an_address(lamp):
    by = actor(LENA)
    assert refused(commands.complete_melding, melding_id=lamp.id, outcome="solved", text=" ", by=by) == (
        "outcome-text-missing"
    )
    melding = commands.complete_melding(melding_id=lamp.id, outcome="solved", text="De lantaarn brandt weer.", by=by)
    assert (melding.state, melding.outcome) == (State.COMPLETED, Outcome.SOLVED)
    assert refused(commands.complete_melding, melding_id=lamp.id, outcome="solved", text="x", by=by) == (
        "melding-already-closed"
    )


def test_a_mistake_is_taken_back_as_it_was(lamp):
    by = actor(LENA)
    commands.start_melding(melding_id=lamp.id, by=by)
    before = Melding.objects.get(id=lamp.id).workflow()
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar", by=by)
    step = Step.objects.latest("id")
    assert refused(commands.undo_step, step_id=step.id, by=actor(HENK)) == "step-of-somebody-else"
    commands.undo_step(step_id=step.id, by=by)
    assert Melding.objects.get(id=lamp.id).workflow() == before
    assert refused(commands.undo_step, step_id=step.id, by=by) == "step-not-last"


def test_two_meldingen_of_one_lamp_are_one_work_and_two_meldingen(lamp):
    other = receive(email="bram@inwoner.example").melding
    third = receive().melding
    commands.merge_melding(melding_id=third.id, into_id=other.id, by=actor(LENA))
    melding = commands.merge_melding(melding_id=other.id, into_id=lamp.id, by=actor(LENA))
    assert (melding.state, melding.outcome, melding.duplicate_of_id) == (State.COMPLETED, Outcome.DUPLICATE, lamp.id)
    third.refresh_from_db()
    assert third.duplicate_of_id == lamp.id  # what was merged before comes along
    assert Melding.objects.count() == 3
    assert refused(commands.merge_melding, melding_id=lamp.id, into_id=lamp.id, by=actor(LENA)) == "merge-with-itself"


def test_a_question_waits_for_the_melder_and_the_answer_goes_back(lamp):
    commands.ask_melder(melding_id=lamp.id, question="Welke paal?", by=actor(LENA))
    token = Melder.objects.get().token
    melding = commands.answer_question(token=token, text="Paal 0417. BSN 111222333")
    assert melding.state == State.ANSWERED
    assert "Vraag: Welke paal?" in melding.description
    assert "111222333" not in melding.description
    with pytest.raises(Refused):
        commands.answer_question(token=token, text="nog iets")


def test_nobody_to_ask(town):
    quiet = receive().melding
    assert refused(commands.ask_melder, melding_id=quiet.id, question="Waar?", by=actor(LENA)) == "melder-unknown"


def test_not_content_opens_it_again_with_a_new_last_day(lamp):
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar", by=actor(LENA))
    token = Melder.objects.get().token
    melding = commands.judge_solution(token=token, satisfied=False, text="Hij is weer uit")
    assert (melding.state, melding.times_reopened, melding.outcome) == (State.REOPENED, 1, "")
    assert Melder.objects.get().satisfied is False


def test_content_leaves_it_closed(lamp):
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar", by=actor(LENA))
    melding = commands.judge_solution(token=Melder.objects.get().token, satisfied=True)
    assert melding.state == State.COMPLETED


def test_a_number_gets_one_text_message_however_often_it_follows(lamp):
    first = commands.follow_melding(melding_id=lamp.id, phone="+31612345678", send_key=uuid4())
    again = commands.follow_melding(melding_id=lamp.id, phone="+31612345678", send_key=uuid4())
    nameless = commands.follow_melding(melding_id=lamp.id)
    commands.leave_contact(token=nameless.token, phone="+31612345678")
    assert first == again
    assert Melder.objects.filter(phone="+31612345678").count() == 1


def test_following_is_no_second_work(lamp):
    first = commands.follow_melding(melding_id=lamp.id, email="bram@inwoner.example")
    again = commands.follow_melding(melding_id=lamp.id, email="bram@inwoner.example")
    assert first == again
    assert Melding.objects.count() == 1
    assert Melder.objects.count() == 2


def test_every_step_is_in_the_audit_trail_with_who_and_what(lamp):
    commands.start_melding(melding_id=lamp.id, by=actor(LENA))
    commands.forward_melding(melding_id=lamp.id, to="ProRail", email="meld@prorail.example", by=actor(LENA))
    rows = history_of("meldingen", lamp.id)
    assert [(row.kind, row.by_name) for row in rows] == [
        ("meldingen.MeldingForwarded", "Lena Lichtveld"),
        ("meldingen.MeldingStarted", "Lena Lichtveld"),
        ("meldingen.MeldingReceived", "Inwoner"),
    ]
    assert rows[0].facts["to"] == "ProRail"


def test_who_waits_for_a_merged_melding_keeps_the_address_until_the_work_has_ended(lamp):
    same = receive(email="bram@inwoner.example").melding
    commands.merge_melding(melding_id=same.id, into_id=lamp.id, by=actor(LENA))
    Melding.objects.filter(id=same.id).update(completed_at=timezone.now() - timedelta(days=366))
    assert commands.forget_melders() == 0
    assert Melder.objects.get(melding=same).email == "bram@inwoner.example"
