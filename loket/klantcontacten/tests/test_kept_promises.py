"""How many promises to call back were kept: by hand, with the edges (S-131)."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.queries.figures import Kept, kept_promises

DUE = datetime(2026, 11, 25, 16, tzinfo=UTC)
WEEK = (datetime(2026, 11, 22, 23, tzinfo=UTC), datetime(2026, 11, 29, 23, tzinfo=UTC))


def test_159_of_200_is_not_80_per_cent():
    assert Kept(200, 159).share == 79
    assert Kept(200, 160).share == 80
    assert Kept(0, 0).share is None


@pytest.mark.django_db
def test_in_time_late_open_and_withdrawn(town, django_assert_num_queries):
    done = timedelta(seconds=1)
    fates = [
        {"toestand": "afgerond", "afgehandeld_op": DUE},
        {"toestand": "afgerond", "afgehandeld_op": DUE + done},
        {"toestand": "niet_bereikt"},
        {"toestand": "ingetrokken", "afgehandeld_op": DUE - done},
    ]
    for number, fate in enumerate(fates):
        told = {"naam": "Anna", "telefoon": f"061234567{number}", "vraag": "Wanneer?"}
        taak = commands.ask_call_back(**told, send_key=uuid4())
        Internetaak.objects.filter(id=taak.id).update(uiterlijk=DUE, **fate)
    with django_assert_num_queries(1):
        assert kept_promises(*WEEK) == Kept(3, 1)
    assert kept_promises(*WEEK, team="kcc") == Kept(3, 1)
    assert kept_promises(*WEEK, team="groen") == Kept(0, 0)
    assert kept_promises(WEEK[0], DUE) == Kept(0, 0)
