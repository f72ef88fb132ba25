"""A town without an exchange registers its calls by hand (S-30), and staff sit where there is room."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import F

from loket.examples.cast import FATIMA, LENA, SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands import end_call, hear, keep_toestel, pass_call_on, register_call, take_toestel
from loket.telefonie.models import Gebeurtenis, Gesprek, State, Toestel
from loket.telefonie.queries.gesprek import current_call
from loket.telefonie.queries.toestel import toestel_of

pytestmark = pytest.mark.django_db


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def refused(command, **told):
    with pytest.raises(Refused) as caught:
        command(**told)
    return caught.value.refusal.code


def test_a_call_is_registered_and_ended(town):
    call = register_call(send_key=uuid4(), number="072 888 01 01", by=actor(FATIMA))
    assert (call.state, call.number, call.agent_id, call.team_id) == (
        State.TALKING,
        "+31728880101",
        id_of(FATIMA),
        "kcc",
    )
    assert current_call(id_of(FATIMA)).id == call.id
    assert end_call(gesprek_id=call.id, by=actor(FATIMA)).state == State.ENDED
    assert end_call(gesprek_id=call.id, by=actor(FATIMA)).state == State.ENDED
    assert current_call(id_of(FATIMA)) is None


def test_a_call_was_answered_although_the_clock_was_set_back(town):
    call = register_call(send_key=uuid4(), number="072 888 01 01", by=actor(FATIMA))
    Gebeurtenis.objects.update(at=F("at") + timedelta(hours=1))
    ended = end_call(gesprek_id=call.id, by=actor(FATIMA))
    assert (ended.state, ended.answered_at is None, ended.agent_id) == (State.ENDED, False, id_of(FATIMA))


def test_a_form_that_is_sent_twice_is_one_call_and_the_next_call_ends_it(town):
    key = uuid4()
    first, again = (register_call(send_key=key, by=actor(FATIMA)) for _ in range(2))
    assert first.id == again.id
    second = register_call(send_key=uuid4(), by=actor(FATIMA))
    first.refresh_from_db()
    assert Gesprek.objects.count() == 2
    assert (first.state, second.state) == (State.ENDED, State.TALKING)


@pytest.mark.parametrize(("answered", "outcome", "holder"), [(True, "answered", LENA), (False, "back", FATIMA)])
def test_a_transfer_is_registered_with_its_outcome(town, answered, outcome, holder):
    keep_toestel(extension="305", medewerker_id=id_of(LENA), by=SYSTEM)
    call = register_call(send_key=uuid4(), by=actor(FATIMA))
    call = pass_call_on(gesprek_id=call.id, to="305", answered=answered, by=actor(FATIMA))
    assert call.doorverbindingen.get().outcome == outcome
    assert call.holder_id == id_of(holder)


def test_who_may_not_call_or_has_another_call_is_told(town):
    call = register_call(send_key=uuid4(), by=actor(FATIMA))
    assert refused(register_call, send_key=uuid4(), by=actor(LENA)) == "may-not-call"
    assert refused(end_call, gesprek_id=call.id, by=actor(LENA)) == "may-not-call"
    call = hear(CallEvent("centrale", "c1", Heard.RINGING, call.rang_at))
    assert refused(end_call, gesprek_id=call.id, by=actor(FATIMA)) == "call-of-exchange"


def test_somebody_sits_down_at_a_desk_and_leaves_the_one_before(town):
    for extension in ("201", "202"):
        keep_toestel(extension=extension, place=f"Balie {extension}", team="kcc", by=SYSTEM)
    for extension in ("201", "202", "202"):
        take_toestel(extension=extension, by=actor(FATIMA))
    assert toestel_of(id_of(FATIMA)) == "202"
    assert Toestel.objects.get(extension="201").medewerker_id is None


def test_nobody_sits_down_at_the_telephone_of_somebody_else(town):
    keep_toestel(extension="305", medewerker_id=id_of(LENA), by=SYSTEM)
    assert refused(take_toestel, extension="305", by=actor(FATIMA)) == "toestel-unknown"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"extension": "20a", "place": "Balie"}, "extension-wrong"),
        ({"extension": "201"}, "toestel-of-nobody"),
        ({"extension": "305", "place": "Balie"}, "extension-taken"),
    ],
)
def test_a_telephone_that_cannot_be(town, told, code):
    keep_toestel(extension="305", place="Balie", by=SYSTEM)
    assert refused(keep_toestel, **told, by=SYSTEM) == code


def test_only_who_arranges_them_changes_telephones(town):
    assert keep_toestel(extension="201", place="Balie", by=actor(SANNE)).extension == "201"
    assert refused(keep_toestel, extension="202", place="Balie", by=actor(FATIMA)) == "may-not-manage"
