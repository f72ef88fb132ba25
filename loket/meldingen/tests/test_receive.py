"""A resident tells what is broken, and the right team gets it."""

from uuid import uuid4

import pytest

from loket.gebied.rules import Point
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.meldingen.commands import receive_melding
from loket.meldingen.models import Melder, Melding, Priority, State

pytestmark = pytest.mark.django_db
BERGEN = Point(52.6700, 4.7035)
AMSTERDAM = Point(52.3731, 4.8932)


def receive(**values):
    return receive_melding(**{"send_key": uuid4(), "category": "lamp-uit", "point": BERGEN, **values})


def test_a_lamp_goes_to_the_lamp_team_with_a_number_and_a_last_day(town):
    melding = receive(description="De lantaarn doet het niet.").melding
    assert (melding.team_id, melding.state, melding.priority) == ("verlichting", State.RECEIVED, Priority.NORMAL)
    assert melding.wijk_id == "bergen"
    assert melding.number.startswith("M-20")
    assert melding.number.endswith("-0001")
    assert melding.due_on > melding.received_at.date()


def test_numbers_count_on(town):
    assert [receive().melding.number[-4:] for _ in range(3)] == ["0001", "0002", "0003"]


def test_sent_twice_is_one_melding(town):
    key = uuid4()
    first, second = receive(send_key=key), receive(send_key=key)
    assert first.melding == second.melding
    assert first.melder == second.melder
    assert Melding.objects.count() == Melder.objects.count() == 1
    assert Announcement.objects.filter(kind="meldingen.MeldingReceived").count() == 1


def test_danger_is_urgent_and_due_today(town):
    melding = receive(danger=True).melding
    assert melding.priority == Priority.HIGH
    assert melding.due_on == local(melding.received_at).date()


def test_a_bsn_in_the_text_is_never_kept(town):
    received = receive(description="Mijn bsn is 111222333, bel me")
    assert received.bsn_removed
    assert received.melding.description == "Mijn bsn is [nummer weggehaald], bel me"
    assert not Announcement.objects.filter(facts__icontains="111222333").exists()


def test_an_ordinary_number_stays(town):
    received = receive(description="Paal 123456789 is kapot")
    assert not received.bsn_removed
    assert "123456789" in received.melding.description


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"category": "maan"}, "category-unknown"),
        ({"point": AMSTERDAM}, "place-outside-town"),
        ({"description": "x" * 4001}, "text-too-long"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_reason(town, values, code):
    with pytest.raises(Refused) as refused:
        receive(**values)
    assert [refusal.code for refusal in refused.value.refusals] == [code]
    assert not Melding.objects.exists()


def test_everything_wrong_is_told_at_once(town):
    with pytest.raises(Refused) as refused:
        receive(category="maan", point=AMSTERDAM)
    assert {refusal.code for refusal in refused.value.refusals} == {"category-unknown", "place-outside-town"}


def test_contact_is_optional_and_each_melder_has_a_link(town):
    quiet, loud = receive().melder, receive(email="anna@inwoner.example").melder
    assert not quiet.can_be_told
    assert loud.can_be_told
    assert quiet.token != loud.token
    assert len(quiet.token) >= 32


def test_receiving_asks_the_database_a_bounded_number_of_times(town, django_assert_max_num_queries):
    receive()
    with django_assert_max_num_queries(30):
        receive(email="anna@inwoner.example")
