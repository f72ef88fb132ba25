from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel import jobs, outbox
from loket.kernel.audit import history_of
from loket.kernel.models import Announcement, Delivery
from loket.kernel.tests.town import LAMP_TEAM, LampMended, break_lamp, mend_lamp, times_done

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("toy")]


def deliver_all():
    for delivery in Delivery.objects.waiting():
        jobs.deliver(delivery_id=delivery.id)


def test_the_audit_trail_tells_who_what_when_and_why():
    lamp = uuid4()
    mend_lamp(lamp, reason="Op verzoek van de wijk")
    [row] = history_of("tests", lamp)
    assert (row.kind, row.by_kind, row.by_name, row.reason) == (
        "tests.LampMended",
        "staff",
        "Sanne Visser",
        "Op verzoek van de wijk",
    )
    assert row.facts["street"] == "Breelaan"
    assert history_of("tests", uuid4()) == []


def test_each_reaction_gets_the_event_as_it_was_announced(monkeypatch):
    seen = []
    key = ("tests.LampMended", "loket.kernel.tests.town.count_lamp")
    monkeypatch.setitem(outbox._reactions("loket.kernel.tests.town.WIRING"), key, (LampMended, seen.append))
    event = LampMended(uuid4(), "Breelaan 12 é€😀", datetime(2026, 3, 3, 7, 47, tzinfo=UTC), ("lamp", "glas"))
    with transaction.atomic():
        outbox.announce(event, by=LAMP_TEAM)
    deliver_all()
    assert seen == [event]


def test_a_command_that_rolls_back_announces_nothing():
    @transaction.atomic
    def mend_and_stumble():
        raise LookupError(mend_lamp())

    before = ProcrastinateJob.objects.count()
    with pytest.raises(LookupError):
        mend_and_stumble()
    assert (Announcement.objects.count(), Delivery.objects.count()) == (0, 0)
    assert ProcrastinateJob.objects.count() == before


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_announcing_outside_a_transaction_is_a_mistake():
    with pytest.raises(AssertionError):
        outbox.announce(LampMended(uuid4(), "Breelaan", datetime.now(UTC)), by=LAMP_TEAM)


def test_a_delivery_is_done_once_however_often_it_comes():
    lamp = uuid4()
    mend_lamp(lamp)
    deliveries = list(Delivery.objects.filter(reaction__endswith="count_lamp"))
    for _ in range(3):
        jobs.deliver(delivery_id=deliveries[0].id)
    assert times_done(lamp) == 1


def test_a_failing_reaction_is_tried_again_and_leaves_nothing_half_done():
    delivery = break_lamp()
    with pytest.raises(OSError):
        jobs.deliver(delivery_id=delivery.id)
    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.last_error, delivery.failed_at) == (1, "OSError", None)
    assert Announcement.objects.filter(kind="tests.LampPainted").count() == 0


def test_a_reaction_that_was_removed_fails_by_name(settings):
    mend_lamp()
    settings.WIRING = "loket.kernel.tests.test_outbox.NOTHING"
    delivery = Delivery.objects.first()
    with pytest.raises(outbox.UnknownReaction):
        jobs.deliver(delivery_id=delivery.id)
    delivery.refresh_from_db()
    assert delivery.last_error == "UnknownReaction"


NOTHING: outbox.Wiring = {}
