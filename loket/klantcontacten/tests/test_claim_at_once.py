"""Two colleagues take the same terugbelverzoek in the same moment: one has it, the other hears who (each its own
connection).
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from loket.examples.cast import HENK, LENA
from loket.examples.town import actor, set_up_town
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.permissions import BEHANDELEN

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
KCC = frozenset({"kcc"})


def test_one_has_it_and_the_other_hears_who():
    set_up_town(addresses=False)
    told = {"naam": "Anna Voorbeeld", "telefoon": "0612345678", "vraag": "Wanneer?"}
    taak = commands.ask_call_back(**told, send_key=uuid4())
    found = [actor(LENA), actor(HENK)]
    two = [Actor(one.kind, one.id, one.name, KCC, frozenset({BEHANDELEN})) for one in found]
    together = Barrier(2, timeout=10)

    def claim(by):
        together.wait()
        try:
            commands.claim_internetaak(taak_id=taak.id, by=by)
        except Refused as refused:
            return refused.refusal.reason
        finally:
            connection.close()
        return by.id

    with ThreadPoolExecutor(2) as pool:
        answers = [*pool.map(claim, two)]
    winner = Internetaak.objects.select_related("behandelaar").get(id=taak.id).behandelaar
    assert sorted(answers) == sorted([str(winner.id), f"{winner.name} pakt dit al op."])
