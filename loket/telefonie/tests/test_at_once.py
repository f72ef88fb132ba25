"""An exchange tells by several ways at once: it stays one call."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from loket.kernel.models import Announcement
from loket.telefonie.commands import hear
from loket.telefonie.models import Gebeurtenis, Gesprek, State
from loket.telefonie.tests.test_hear import WHOLE

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_the_same_facts_at_the_same_time_are_one_call():
    def tell(event):
        try:
            hear(event)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as hands:
        list(hands.map(tell, [*WHOLE, *reversed(WHOLE), *WHOLE]))
    call = Gesprek.objects.get()
    assert (call.state, Gebeurtenis.objects.count()) == (State.ENDED, len(WHOLE))
    assert (call.rang_at, call.ended_at) == (WHOLE[0].at, WHOLE[-1].at)
    assert Announcement.objects.filter(kind="telefonie.GesprekEnded").count() == 1
