"""The exchange drops the connection, tells twice or out of order: no call is lost or doubled."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from django.forms import model_to_dict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from loket.examples.cast import FATIMA, LENA
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard, Present
from loket.telefonie.commands import hear, hear_call, hear_present, keep_toestel
from loket.telefonie.models import Doorverbinding, Gebeurtenis, Gesprek, Line, Outcome, State, Toestel
from loket.telefonie.queries.doorverbinding import passed_on_by

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def after(seconds):
    return BEGIN + timedelta(seconds=seconds)


def event(kind, seconds, call="c1", **more):
    return CallEvent("centrale", call, kind, after(seconds), **more)


WHOLE = [
    event(Heard.RINGING, 0, number="0612345678", dialled="14 072"),
    event(Heard.RINGING, 0, queue="kcc"),
    event(Heard.RINGING, 5, extension="201"),
    event(Heard.ANSWERED, 12, extension="201"),
    event(Heard.TRANSFERRED, 60, extension="201", to_extension="305"),
    event(Heard.ANSWERED, 66, extension="305"),
    event(Heard.HUNG_UP, 200),
]


@pytest.fixture
def phones(town):
    for person, extension in ((FATIMA, "201"), (LENA, "305")):
        keep_toestel(extension=extension, medewerker_id=id_of(person), by=SYSTEM)


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def as_kept():
    """Everything about calls but the keys of rows."""
    calls = [model_to_dict(row, exclude=["id"]) for row in Gesprek.objects.order_by("call_id")]
    transfers = Doorverbinding.objects.order_by("gesprek__call_id", "position")
    return calls, [model_to_dict(row, exclude=["id", "gesprek"]) for row in transfers]


def test_a_call_from_the_first_ring_to_the_end(phones):
    call = [hear(each) for each in WHOLE][-1]
    call.refresh_from_db()
    assert (call.number, call.line, call.dialled, call.queue) == ("+31612345678", Line.DUTCH, "14072", "kcc")
    assert (call.state, call.agent_id, call.team_id) == (State.ENDED, id_of(FATIMA), "kcc")
    assert (call.rang_at, call.answered_at, call.ended_at) == (after(0), after(12), after(200))
    transfer = call.doorverbindingen.get()
    assert (transfer.to_medewerker_id, transfer.to_team_id, transfer.outcome) == (
        id_of(LENA),
        "verlichting",
        "answered",
    )


def test_while_it_rings_it_is_at_who_can_answer_and_then_at_who_did(phones):
    call = [hear(each) for each in WHOLE[:3]][-1]
    assert (call.state, call.offered_to, call.holder_id) == (State.RINGING, [id_of(FATIMA)], None)
    call = hear(WHOLE[3])
    assert (call.state, call.offered_to, call.holder_id) == (State.TALKING, [], id_of(FATIMA))
    call = [hear(each) for each in WHOLE[4:6]][-1]
    assert (call.holder_id, call.agent_id) == (id_of(LENA), id_of(FATIMA))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some.permutations(WHOLE), some.lists(some.sampled_from(WHOLE), max_size=4))
@pytest.mark.slow
def test_any_order_and_any_repetition_give_the_same_call_once(phones, order, again):
    Gesprek.objects.all().delete()
    hear_call(WHOLE)
    expected = as_kept()
    Gesprek.objects.all().delete()
    for each in [*order, *again]:
        hear(each)
    assert as_kept() == expected
    assert Gesprek.objects.count() == 1
    assert Gebeurtenis.objects.count() == len(WHOLE)


def test_the_same_moment_in_another_time_zone_is_the_same_fact(town):
    amsterdam = timezone(timedelta(hours=1))
    for at in (BEGIN, BEGIN.astimezone(amsterdam)):
        hear(CallEvent("centrale", "c1", Heard.RINGING, at))
    assert Gebeurtenis.objects.count() == 1


def test_the_same_id_at_another_exchange_is_another_call(town):
    for exchange in ("bergen", "egmond"):
        hear(CallEvent(exchange, "c1", Heard.RINGING, BEGIN))
    assert Gesprek.objects.count() == 2


def test_after_a_lost_connection_what_is_gone_is_over_and_what_is_there_goes_on(phones):
    hear_call(WHOLE[:4])
    hear(event(Heard.RINGING, 0, call="c2"))
    hear(event(Heard.RINGING, 299, call="c3"))  # began while the exchange told what it has
    assert hear_present(Present("centrale", frozenset({"c2"}), after(300))) == 1
    states = dict(Gesprek.objects.values_list("call_id", "state"))
    assert states == {"c1": State.ENDED, "c2": State.RINGING, "c3": State.RINGING}
    assert hear_present(Present("centrale", frozenset({"c2"}), after(300))) == 0


def test_calls_of_another_exchange_are_left_alone(town):
    hear(CallEvent("hand", "c1", Heard.RINGING, BEGIN))
    assert hear_present(Present("centrale", frozenset(), after(300))) == 0


def test_a_fact_that_was_still_under_way_takes_the_end_back(phones):
    hear_call(WHOLE[:4])
    hear_present(Present("centrale", frozenset(), after(100)))
    call = hear(event(Heard.HELD, 120, extension="201"))
    assert (call.state, call.ended_at, call.holder_id) == (State.ON_HOLD, None, id_of(FATIMA))


def test_the_end_is_told_once_and_without_the_number(phones):
    for each in [*WHOLE, *WHOLE]:
        hear(each)
    told = Announcement.objects.get(kind="telefonie.GesprekEnded")
    assert told.facts == {"gesprek_id": str(Gesprek.objects.get().id), "call": "centrale:c1", "answered": True}


def test_who_has_the_telephone_later_gets_no_calls_of_before(phones):
    hear_call(WHOLE[:4])
    row = keep_toestel(extension="999", medewerker_id=id_of(FATIMA), by=SYSTEM)
    keep_toestel(toestel_id=UUID(str(row.id)), extension="998", place="Balie", by=SYSTEM)
    phone = Toestel.objects.get(extension="201")
    keep_toestel(toestel_id=phone.id, extension="201", medewerker_id=id_of(LENA), by=SYSTEM)
    call = hear(event(Heard.HELD, 20, extension="201"))
    assert call.holder_id == id_of(FATIMA)


def test_who_passed_a_call_on_sees_what_became_of_it(phones, django_assert_num_queries):
    fatima = id_of(FATIMA)
    hear_call(WHOLE[:5])
    with django_assert_num_queries(1):
        [passing] = passed_on_by(fatima, since=BEGIN)
    assert (passing.to, passing.team, passing.outcome, passing.waits(after(80))) == (
        "Lena Lichtveld",
        "Team Verlichting",
        None,
        20,
    )
    hear(event(Heard.MISSED, 80, extension="305"))
    [passing] = passed_on_by(fatima, since=BEGIN)
    assert (passing.outcome, passing.waits(after(90))) == (Outcome.NOT_ANSWERED, 0)
    assert passed_on_by(fatima, since=after(61)) == []
    assert passed_on_by(id_of(LENA), since=BEGIN) == []


def test_hearing_costs_few_statements(phones, django_assert_max_num_queries):
    hear_call(WHOLE[:3])
    with django_assert_max_num_queries(14):
        hear(WHOLE[3])
