"""A subscription that ends during somebody's change does not make that change fail."""

import threading

import pytest
from django.db import connection, transaction

from loket.kernel.actor import SYSTEM
from loket.notificaties.commands import end_abonnement, publish
from loket.notificaties.models import Abonnement, Aflevering
from loket.notificaties.tests.conftest import change, subscribe

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("kanalen")]


def test_ending_waits_for_a_change_that_was_told(transactional_db):
    abonnement, published, outcome = subscribe(), threading.Event(), []

    def write():
        try:
            with transaction.atomic():
                publish(change())
                published.set()
                ended.wait(0.5)  # it cannot end now
            outcome.append("committed")
        finally:
            connection.close()

    ended = threading.Event()
    writer = threading.Thread(target=write)
    writer.start()
    published.wait(5)
    end_abonnement(abonnement_id=abonnement.id, by=SYSTEM)
    ended.set()
    writer.join(5)
    assert outcome == ["committed"]
    assert (Abonnement.objects.count(), Aflevering.objects.count()) == (0, 0)
