"""A call is passed on warm: the colleague sees it at once, and each transfer has an outcome (S-28, S-129)."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import F
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Can, Heard
from loket.outside.centrale.fake import FakeCentrale
from loket.outside.centrale.silent import SilentCentrale
from loket.telefonie.commands import end_call, hear, hear_call, keep_toestel, note_outcome, pass_on, register_call
from loket.telefonie.models import Doorverbinding, Gebeurtenis, Outcome, State
from loket.telefonie.queries.doorverbinding import passed_on_by, passed_to
from loket.telefonie.queries.gesprek import current_call

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


@pytest.fixture
def call(town):
    return register_call(send_key=uuid4(), number="0612345678", by=actor(FATIMA))


@pytest.fixture
def at_the_exchange(town):
    """Fatima talks, at the exchange."""
    keep_toestel(extension="201", medewerker_id=id_of(FATIMA), by=SYSTEM)
    keep_toestel(extension="305", medewerker_id=id_of(LENA), by=SYSTEM)
    rang = CallEvent("fake", "c1", Heard.RINGING, timezone.now() - timedelta(seconds=30), "0612345678", queue="kcc")
    return hear_call([rang, replace(rang, kind=Heard.ANSWERED, at=rang.at + timedelta(seconds=5), extension="201")])


def passed(call, to="0728880101", **told):
    told = {"colleague": id_of(LENA), "centrale": SilentCentrale(), "by": actor(FATIMA)} | told
    return pass_on(gesprek_id=call.id, to=to, **told)


def test_by_hand_you_hear_what_to_dial_and_the_colleague_sees_the_call_before_it_is_answered(call):
    assert passed(call) == "0728880101"
    assert current_call(id_of(LENA)).call == call.name
    assert current_call(id_of(FATIMA)) is None
    assert passed_to(id_of(LENA), call.id).by == "Fatima el Amrani"
    [passing] = passed_on_by(id_of(FATIMA), since=timezone.now() - HOUR)
    assert (passing.to, passing.team, passing.outcome, passing.by_hand) == (
        "Lena Lichtveld",
        "Team Verlichting",
        None,
        True,
    )
    assert not passing.failed(passing.at + timedelta(seconds=19))
    assert passing.failed(passing.at + timedelta(seconds=20))


def test_it_is_passed_on_although_the_clock_was_set_back(call):
    Gebeurtenis.objects.update(at=F("at") + HOUR)
    passed(call)
    assert passed_to(id_of(LENA), call.id).by == "Fatima el Amrani"
    note_outcome(gesprek_id=call.id, outcome=Outcome.NOT_ANSWERED, by=actor(FATIMA))
    assert Doorverbinding.objects.get().outcome == Outcome.NOT_ANSWERED
    assert current_call(id_of(FATIMA)).call == call.name


@pytest.mark.parametrize(
    ("outcome", "holder"),
    [
        (Outcome.ANSWERED, LENA),
        (Outcome.NOT_ANSWERED, FATIMA),
        (Outcome.VOICEMAIL, FATIMA),
        (Outcome.BACK, FATIMA),
    ],
)
def test_how_it_ended_is_kept_and_who_has_the_caller_now(call, outcome, holder):
    passed(call)
    for told in (outcome, Outcome.BACK):  # the first one stays
        note_outcome(gesprek_id=call.id, outcome=told, by=actor(FATIMA))
    call.refresh_from_db()
    assert Doorverbinding.objects.get().outcome == outcome
    assert (call.state, call.holder_id) == (State.TALKING, id_of(holder))


def test_who_has_it_now_ends_it_also_without_the_right_to_take_calls(call):
    passed(call)
    note_outcome(gesprek_id=call.id, outcome=Outcome.ANSWERED, by=actor(FATIMA))
    assert end_call(gesprek_id=call.id, by=actor(LENA)).state == State.ENDED


def test_the_exchange_does_it_and_tells_it_again_once(at_the_exchange):
    fake = FakeCentrale(calls={"c1"})
    assert passed(at_the_exchange, "305", centrale=fake) == ""
    assert fake.told == [(Can.WARM_TRANSFER, "c1", "201", "305")]
    assert current_call(id_of(LENA)).state == State.PASSED_ON
    done = CallEvent("fake", "c1", Heard.TRANSFERRED, timezone.now(), extension="201", to_extension="305", warm=True)
    hear_call([done, replace(done, kind=Heard.ANSWERED, extension="305", to_extension="", sequence=1)])
    assert Doorverbinding.objects.get().outcome == Outcome.ANSWERED


def test_a_transfer_that_the_exchange_tells_late_is_still_one(at_the_exchange):
    """Its clock may be behind ours."""
    passed(at_the_exchange, "305", centrale=FakeCentrale(calls={"c1"}))
    hear(CallEvent("fake", "c1", Heard.ANSWERED, timezone.now(), extension="305"))
    hear(CallEvent("fake", "c1", Heard.TRANSFERRED, timezone.now(), extension="201", to_extension="305"))
    assert [row.outcome for row in Doorverbinding.objects.all()] == [Outcome.ANSWERED]


@pytest.mark.parametrize("centrale", [FakeCentrale(down=True), FakeCentrale(), SilentCentrale()])
def test_what_the_exchange_cannot_do_you_do_yourself(at_the_exchange, centrale):
    assert passed(at_the_exchange, "305", centrale=centrale) == "305"
    assert Doorverbinding.objects.get().outcome == ""


@pytest.mark.parametrize(
    ("to", "code"), [("112", "number-emergency"), ("", "number-withheld"), ("0900 1234", "number-paid")]
)
def test_nobody_is_passed_on_to_what_we_may_not_dial(call, to, code):
    with pytest.raises(Refused) as caught:
        passed(call, to)
    assert caught.value.refusal.code == code
    assert not Doorverbinding.objects.exists()


def test_only_your_own_call(call):
    colleague = replace(actor(LENA), permissions=frozenset({"telefonie.bellen"}))
    with pytest.raises(Refused) as caught:
        passed(call, by=colleague)
    assert caught.value.refusal.code == "call-of-other"
    passed(call)
    with pytest.raises(Refused):
        note_outcome(gesprek_id=call.id, outcome=Outcome.BACK, by=colleague)
    end_call(gesprek_id=call.id, by=actor(FATIMA))
    with pytest.raises(Refused, match="call-over"):
        passed(call)
