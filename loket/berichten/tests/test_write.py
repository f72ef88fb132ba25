from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.berichten import commands, queries
from loket.berichten.models import Bericht, Channel, State
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused

pytestmark = pytest.mark.django_db


def test_the_text_is_written_at_once_and_nothing_is_escaped(write):
    bericht = write(template="completed.txt", name="Jansen & Zn. <Bergen>", when="vanmorgen om 08.47 uur")
    assert bericht.text == (
        "Jansen & Zn. <Bergen>,\n\nU heeft vanmorgen om 08.47 uur een vernield verkeersbord gemeld.\n"
        "Het bord is inmiddels vervangen.\n\nGemeente Voorbeeld"
    )
    assert (bericht.state, bericht.sent_at) == (State.WAITING, None)


def test_one_job_waits_for_the_commit_and_the_time(write):
    morning = datetime(2036, 3, 3, 7, 0, tzinfo=UTC)
    bericht = write(not_before=morning)
    job = ProcrastinateJob.objects.get(args={"bericht_id": str(bericht.id)})
    assert (job.task_name, job.scheduled_at, job.status) == ("loket.berichten.jobs.send", morning, "todo")


def test_one_job_is_enough_for_all_that_may_go_at_once(write):
    for number in range(3):
        write(about=f"melding-completed:{number}")
    [job] = ProcrastinateJob.objects.all()
    assert (job.task_name, job.scheduled_at, job.args) == ("loket.berichten.jobs.post_round", None, {})


def test_the_same_fact_told_twice_makes_one_bericht(write):
    first = write()
    again = write(text="Anders verteld.")
    assert (again.id, again.text) == (first.id, "Het bord is vervangen.")
    assert Bericht.objects.count() == 1
    assert ProcrastinateJob.objects.filter(task_name="loket.berichten.jobs.post_round").count() == 1
    assert [row.kind for row in history_of("berichten", first.id)] == ["berichten.BerichtWritten"]


def test_what_cannot_be_sent_is_refused_and_leaves_nothing(write):
    with pytest.raises(Refused) as caught:
        write(to="fout", subject="Klaar\nBcc: b@elders.example")
    assert [refusal.code for refusal in caught.value.refusals] == ["address-wrong", "subject-wrong"]
    assert Bericht.objects.count() == 0


def test_the_audit_trail_holds_no_address_and_no_text(write):
    [row] = history_of("berichten", write().id)
    assert "jansen" not in str(row.facts)
    assert "bord" not in str(row.facts)


def test_withdrawn_before_it_is_sent(write):
    bericht = write()
    commands.withdraw_bericht(about=bericht.about, by=SYSTEM)
    commands.withdraw_bericht(about=bericht.about, by=SYSTEM)
    bericht.refresh_from_db()
    assert bericht.state == State.WITHDRAWN
    assert [row.kind for row in history_of("berichten", bericht.id)] == [
        "berichten.BerichtWithdrawn",
        "berichten.BerichtWritten",
    ]


def test_nothing_to_withdraw_is_fine():
    assert commands.withdraw_bericht(about="melding-completed:onbekend", by=SYSTEM) is None


def sent(bericht):
    Bericht.objects.filter(id=bericht.id).update(state=State.SENT, sent_at=timezone.now(), message_id="<x@y>")
    return bericht


def test_what_is_sent_is_not_withdrawn_and_not_repeated(write):
    bericht = sent(write())
    with pytest.raises(Refused, match="bericht-sent"):
        commands.withdraw_bericht(about=bericht.about, by=SYSTEM)
    with pytest.raises(Refused, match="bericht-not-failed"):
        commands.repeat_bericht(bericht_id=bericht.id, by=SYSTEM)
    with pytest.raises(Refused, match="bericht-unknown"):
        commands.repeat_bericht(bericht_id=uuid4(), by=SYSTEM)


@pytest.mark.parametrize("changes", [{"text": "anders"}, {"state": "waiting", "sent_at": None}, {"to": "x@y.example"}])
def test_the_database_keeps_what_was_sent(write, changes):
    bericht = sent(write())
    with pytest.raises(DatabaseError, match="was sent"), transaction.atomic():
        Bericht.objects.filter(id=bericht.id).update(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "sent"},
        {"sent_at": datetime(2036, 1, 1, tzinfo=UTC)},
        {"state": "failed"},
        {"text": ""},
        {"subject": ""},
        {"channel": "sms"},
    ],
)
def test_the_database_refuses_what_cannot_be(write, changes):
    bericht = write()
    with pytest.raises(DatabaseError), transaction.atomic():
        Bericht.objects.filter(id=bericht.id).update(**changes)


def test_a_text_message_is_for_a_dutch_mobile(write):
    bericht = write(channel=Channel.SMS, to="06 - 12 34 56 78", subject="")
    assert bericht.to == "+31612345678"


def test_what_went_out_about_one_thing(write):
    write(about="melding:1:received")
    write(about="melding:1:completed")
    write(about="melding:2:received")
    assert [row.about for row in queries.berichten_about("melding:1:")] == ["melding:1:received", "melding:1:completed"]
