"""Many at once: nothing is doubled, nothing is lost, nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from loket.examples.cast import HENK, LENA
from loket.examples.town import actor, set_up_town
from loket.gebied.rules import Point
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, Outcome, Step
from loket.organisatie.models import Medewerker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture(autouse=True)
def town():
    set_up_town(addresses=False)


def receive(send_key=None):
    return commands.receive_melding(
        send_key=send_key or uuid4(), category="lamp-uit", point=Point(52.67, 4.7035), email="anna@inwoner.example"
    )


def at_once(times, work):
    """What each of the threads got, or the code of its refusal."""

    def one(number):
        try:
            return work(number)
        except Refused as refused:
            return refused.refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def test_pressed_ten_times_is_one_melding():
    key = uuid4()
    received = at_once(10, lambda _: receive(key))
    assert len({each.melding.number for each in received}) == 1
    assert Melding.objects.count() == Melder.objects.count() == 1
    assert Announcement.objects.filter(kind="meldingen.MeldingReceived").count() == 1


def test_twenty_residents_get_twenty_numbers_without_a_hole():
    numbers = sorted(each.melding.number[-4:] for each in at_once(20, lambda _: receive()))
    assert numbers == [f"{number:04}" for number in range(1, 21)]


def test_two_colleagues_finish_one_melding_and_the_second_hears_it():
    lamp = receive().melding
    actors = [actor(LENA), actor(HENK)]

    def finish(number):
        return commands.complete_melding(melding_id=lamp.id, outcome="solved", text="Klaar", by=actors[number]).state

    assert sorted(at_once(2, finish)) == ["completed", "melding-already-closed"]
    assert Step.objects.count() == 1


def test_two_meldingen_merged_into_each_other_do_not_block():
    one, other, by = receive().melding, receive().melding, actor(LENA)
    pairs = [(one.id, other.id), (other.id, one.id)]

    def merge(number):
        melding, into = pairs[number]
        return commands.merge_melding(melding_id=melding, into_id=into, by=by).outcome

    assert Outcome.DUPLICATE in at_once(2, merge)
    assert Melding.objects.filter(outcome=Outcome.DUPLICATE).count() == 1


def test_the_same_follower_twice_is_one_melder():
    lamp = receive().melding
    at_once(5, lambda _: commands.follow_melding(melding_id=lamp.id, email="bram@inwoner.example"))
    assert Melder.objects.filter(melding=lamp, email="bram@inwoner.example").count() == 1


def test_two_plan_the_same_piket_and_the_second_hears_it():
    by, now = actor(HENK), timezone.now()
    who = Medewerker.objects.get(email=LENA.email).id
    shift = {
        "medewerker_id": who,
        "phone": "0612345678",
        "line": 1,
        "starts_at": now,
        "ends_at": now + timedelta(days=1),
    }
    answers = at_once(4, lambda _: commands.plan_piket(**shift, by=by).line)
    assert sorted(map(str, answers)) == ["1", "piket-line-taken", "piket-line-taken", "piket-line-taken"]
