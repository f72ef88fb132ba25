"""Two counters press the key in the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.models import Volgnummer
from loket.balie.tests.hall import hall_of
from loket.examples.cast import AICHA, BAS, FATIMA
from loket.examples.town import actor, set_up_town
from loket.kernel.refusal import Refused

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@pytest.fixture
def two_counters(transactional_db):
    set_up_town(addresses=False)
    hall, bas, aicha = hall_of(), actor(BAS), actor(AICHA)
    commands.sit_down(balie_id=hall.balies[0].id, by=bas)
    commands.sit_down(balie_id=hall.balies[1].id, by=aicha)
    return hall, [(hall.balies[0], bas), (hall.balies[1], aicha)]


def together(counters):
    """What each counter got: a label, or the code of the refusal."""
    barrier = Barrier(len(counters), timeout=20)

    def press(counter):
        balie, by = counter
        try:
            barrier.wait()
            return commands.call_next(balie_id=balie.id, by=by).label
        except Refused as refused:
            return refused.refusal.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(counters)) as pool:
        return sorted(pool.map(press, counters))


def test_of_one_ticket_one_counter_gets_it(two_counters):
    hall, counters = two_counters
    commands.check_in(komst=Komst(send_key=uuid4(), rij_id=hall.a.id), by=actor(FATIMA))
    assert together(counters) == ["A001", "nobody-waits"]
    assert Volgnummer.objects.get().momenten.filter(kind="geroepen").count() == 1


def test_of_two_tickets_each_gets_one(two_counters):
    hall, counters = two_counters
    for _ in range(2):
        commands.check_in(komst=Komst(send_key=uuid4(), rij_id=hall.a.id), by=actor(FATIMA))
    assert together(counters) == ["A001", "A002"]
