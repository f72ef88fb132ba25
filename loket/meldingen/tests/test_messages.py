"""What melders, owners of a place and piket are told: each once, in plain words, and not at night."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import F
from django.utils import timezone

from loket.berichten.models import Bericht, Channel, State
from loket.examples.activity import give_piket
from loket.examples.cast import LENA, PAUL
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, PiketCall, Step

pytestmark = pytest.mark.django_db
BERGEN = Point(52.6700, 4.7035)


def receive(**values):
    return commands.receive_melding(**{"send_key": uuid4(), "category": "lamp-uit", "point": BERGEN, **values})


def run_reactions():
    """What a worker would do now; reactions may announce, so until nothing waits."""
    while waiting := list(Delivery.objects.waiting().order_by("id")):
        for delivery in waiting:
            deliver(delivery_id=delivery.id)


def berichten():
    run_reactions()
    return list(Bericht.objects.order_by("written_at", "about"))


def test_who_left_an_address_gets_a_receipt_with_number_and_last_day(town):
    melding = receive(email="anna@inwoner.example").melding
    [receipt] = berichten()
    assert (receipt.to, receipt.channel) == ("anna@inwoner.example", Channel.EMAIL)
    assert receipt.subject == f"Wij hebben uw melding {melding.number}"
    assert melding.number in receipt.text
    assert f"/melding/{Melder.objects.get().token}/" in receipt.text


def test_who_left_a_number_gets_a_text_message(town):
    receive(phone="+31612345678")
    [receipt] = berichten()
    assert receipt.channel == Channel.SMS
    assert len(receipt.text) <= 306


def test_who_left_nothing_gets_nothing(town):
    receive()
    assert berichten() == []


def test_done_says_what_was_reported_and_what_was_done(town):
    lamp = receive(email="anna@inwoner.example").melding
    run_reactions()
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="De lantaarn brandt weer.", by=actor(LENA))
    done = berichten()[-1]
    assert "een kapotte straatlantaarn gemeld." in done.text
    assert "De lantaarn brandt weer." in done.text
    assert "Bent u tevreden met de oplossing?" in done.text
    assert done.not_before >= Step.objects.get().at + timedelta(seconds=10)


def test_all_who_told_hear_it_once_also_of_merged_meldingen(town):
    lamp = receive(email="anna@inwoner.example").melding
    same = receive(email="bram@inwoner.example").melding
    commands.follow_melding(melding_id=lamp.id, email="chris@inwoner.example")
    by = actor(LENA)
    commands.merge_melding(melding_id=same.id, into_id=lamp.id, by=by)
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar.", by=by)
    done = [bericht.to for bericht in berichten() if "is klaar" in bericht.subject]
    assert sorted(done) == ["anna@inwoner.example", "bram@inwoner.example", "chris@inwoner.example"]


def test_a_reaction_that_runs_twice_writes_one_bericht(town):
    receive(email="anna@inwoner.example")
    run_reactions()
    Delivery.objects.update(done_at=None)
    assert len(berichten()) == 1


def test_a_step_taken_back_is_not_told(town):
    lamp = receive(email="anna@inwoner.example").melding
    by = actor(LENA)
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar.", by=by)
    run_reactions()
    commands.undo_step(step_id=Step.objects.get().id, by=by)
    assert [bericht.state for bericht in berichten() if "is klaar" in bericht.subject] == [State.WITHDRAWN]


def test_a_step_taken_back_before_the_worker_came_is_not_told_either(town):
    lamp = receive(email="anna@inwoner.example").melding
    by = actor(LENA)
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar.", by=by)
    commands.undo_step(step_id=Step.objects.get().id, by=by)
    assert not [bericht for bericht in berichten() if "is klaar" in bericht.subject]


def test_who_gets_it_forwarded_gets_no_data_of_the_melder(town):
    lamp = receive(email="anna@inwoner.example", description="Bel mij op 06-12345678 of anna@inwoner.example").melding
    commands.forward_melding(melding_id=lamp.id, to="de provincie", email="meldpunt@provincie.example", by=actor(LENA))
    told = {bericht.to: bericht.text for bericht in berichten()}
    to_owner = told["meldpunt@provincie.example"]
    assert "06-12345678" not in to_owner
    assert "anna@inwoner.example" not in to_owner
    last = [bericht for bericht in berichten() if bericht.to == "anna@inwoner.example"][-1]
    assert "Dit is werk van de provincie." in last.text


def test_every_message_is_plain(town):
    """Sentences of 20 words at most, and no words of the town hall."""
    lamp = receive(email="anna@inwoner.example").melding
    by = actor(LENA)
    commands.ask_melder(melding_id=lamp.id, question="Welke paal is het?", by=by)
    commands.plan_melding(melding_id=lamp.id, planned_on=timezone.localdate(), by=by)
    commands.complete_melding(melding_id=lamp.id, outcome="no_action", text="De boom is gezond.", by=by)
    commands.judge_solution(token=Melder.objects.get().token, satisfied=False, text="Toch niet")
    for bericht in berichten():
        for sentence in bericht.text.replace("\n", " ").replace(":", ".").split(". "):
            assert len(sentence.split()) <= 20, sentence


# -- Piket -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def at_night(monkeypatch):
    monkeypatch.setattr("loket.meldingen.reactions.is_office_hour", lambda at: False)


def test_urgent_at_night_calls_who_has_piket(town, at_night):
    give_piket(PAUL)
    receive(category="mast-beschadigd")
    [text] = berichten()
    assert (text.to, text.channel) == ("+31612345678", Channel.SMS)
    assert "/piket/" in text.text


def test_urgent_in_office_hours_is_for_the_team(town, monkeypatch):
    monkeypatch.setattr("loket.meldingen.reactions.is_office_hour", lambda at: True)
    give_piket(PAUL)
    receive(category="mast-beschadigd")
    assert berichten() == []


@pytest.mark.parametrize(
    "make_urgent",
    [
        lambda id, by: commands.prioritise_melding(melding_id=id, priority="high", by=by),
        lambda id, by: commands.correct_category(melding_id=id, category="mast-beschadigd", by=by),
    ],
)
def test_what_turns_out_to_be_urgent_at_night_calls_piket_once(town, at_night, make_urgent):
    give_piket(PAUL)
    lamp = receive().melding
    make_urgent(lamp.id, actor(LENA))
    assert [(text.to, text.channel) for text in berichten()] == [("+31612345678", Channel.SMS)]
    commands.correct_category(melding_id=lamp.id, category="mast-beschadigd", by=actor(LENA))
    assert len(berichten()) == 1


def test_no_answer_in_15_minutes_calls_the_second_line(town, at_night):
    give_piket(PAUL)
    give_piket(LENA, line=2)
    receive(category="mast-beschadigd")
    run_reactions()
    assert commands.pass_on_unanswered_calls() == 0
    PiketCall.objects.update(called_at=timezone.now() - timedelta(minutes=15))
    assert commands.pass_on_unanswered_calls() == 1
    run_reactions()
    assert list(PiketCall.objects.order_by("line").values_list("line", flat=True)) == [1, 2]
    assert commands.pass_on_unanswered_calls() == 0


def test_a_clock_that_is_set_back_keeps_nobody_waiting_longer_than_that_for_the_second_line(town, at_night):
    give_piket(PAUL)
    receive(category="mast-beschadigd")
    run_reactions()
    PiketCall.objects.update(called_at=timezone.now() + timedelta(hours=1))
    assert commands.pass_on_unanswered_calls() == 0
    PiketCall.objects.update(called_at=F("called_at") - timedelta(minutes=15))  # a quarter of an hour goes by
    assert commands.pass_on_unanswered_calls() == 1


def test_who_answers_stops_the_calling(town, at_night):
    give_piket(PAUL)
    receive(category="mast-beschadigd")
    run_reactions()
    commands.acknowledge_piket(call_id=PiketCall.objects.get().id, by=actor(PAUL))
    PiketCall.objects.update(called_at=timezone.now() - timedelta(hours=1))
    assert commands.pass_on_unanswered_calls() == 0


def test_nobody_on_the_line_is_told_to_the_team_and_the_next_line_is_called(town, at_night):
    give_piket(LENA, line=2)
    receive(category="mast-beschadigd")
    run_reactions()
    commands.pass_on_unanswered_calls()
    told = berichten()
    assert {bericht.channel for bericht in told} == {Channel.EMAIL, Channel.SMS}


def test_when_the_last_line_is_silent_too_the_contact_centre_must_find_somebody(town, at_night):
    give_piket(PAUL)
    give_piket(LENA, line=2)
    receive(category="mast-beschadigd")
    for _ in range(3):
        run_reactions()
        PiketCall.objects.update(called_at=timezone.now() - timedelta(minutes=15))
        commands.pass_on_unanswered_calls()
    mails = [bericht for bericht in berichten() if bericht.channel == Channel.EMAIL]
    assert {mail.to for mail in mails} == {"kcc@bergen.example", "verlichting@bergen.example"}
    assert all("piket antwoordt niet" in mail.text for mail in mails)


def test_piket_done_at_ten_past_two_is_told_at_eight(town, at_night, monkeypatch):
    receive(category="mast-beschadigd", email="anna@inwoner.example")
    run_reactions()
    lamp = Melding.objects.get()
    commands.complete_melding(melding_id=lamp.id, outcome="solved", text="De mast is weggehaald.", by=actor(LENA))
    night = timezone.localtime().replace(hour=2, minute=10, second=0, microsecond=0)
    Step.objects.update(at=night)
    [done] = [bericht for bericht in berichten() if "is klaar" in bericht.subject]
    assert timezone.localtime(done.not_before) == night.replace(hour=8, minute=0)
