"""A change is told to who asked for it, in the transaction of the change, at hardly any cost (nrc-002, nrc-005)."""

import pytest
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.examples.zgw import program_with
from loket.notificaties.commands import publish
from loket.notificaties.models import Aflevering, Filtergroep, Kanaal, Notificatie
from loket.notificaties.tests.conftest import ZAAKTYPE, change, subscribe

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kanalen")]


def waiting_jobs():
    return ProcrastinateJob.objects.filter(task_name="loket.notificaties.jobs.deliver", status="todo").count()


def test_when_nobody_subscribed_it_costs_one_statement_and_writes_nothing(django_assert_num_queries):
    with django_assert_num_queries(1):
        publish(change())
    assert (Notificatie.objects.count(), waiting_jobs()) == (0, 0)


@pytest.mark.parametrize("many", [1, 3])
def test_each_subscription_gets_its_own_row_in_at_most_three_statements(django_assert_num_queries, many):
    for _ in range(many):
        subscribe()
    with django_assert_num_queries(3):  # the outbox; does the courier's job wait already? else that job
        publish(change())
    with django_assert_num_queries(2):
        publish(change())
    assert (Notificatie.objects.count(), Aflevering.objects.count(), waiting_jobs()) == (2, 2 * many, 1)


@pytest.mark.parametrize(
    ("filters", "hears"),
    [
        ({}, True),
        ({"zaaktype": "*"}, True),
        ({"zaaktype": ZAAKTYPE}, True),
        ({"zaaktype": ZAAKTYPE.replace("testserver", "localhost")}, True),  # another name of ours
        ({"zaaktype": ZAAKTYPE.replace("testserver", "elders.example")}, False),
        ({"zaaktype": ZAAKTYPE, "bronorganisatie": "000000000"}, True),
        ({"zaaktype": ZAAKTYPE, "bronorganisatie": "123456782"}, False),
        ({"zaaktype": "*", "bronorganisatie": "123456782"}, False),
        ({"vertrouwelijkheidaanduiding": "openbaar"}, True),
        ({"vertrouwelijkheidaanduiding": "geheim"}, False),
        ({"zaaktype.catalogus": "https://elders.example/c"}, False),  # not among the kenmerken that were told
    ],
)
def test_filters(filters, hears):
    subscribe(filters=filters)
    publish(change())
    assert Aflevering.objects.count() == hears


def test_another_kanaal_is_another_matter():
    subscribe(naam="documenten")
    publish(change(kanaal="zaken"))
    assert Aflevering.objects.count() == 0


def test_two_filters_that_both_fit_are_one_message():
    abonnement = subscribe()
    Filtergroep.objects.create(abonnement=abonnement, kanaal=Kanaal.objects.get(naam="zaken"))
    publish(change())
    assert Aflevering.objects.count() == 1


def test_a_change_that_is_rolled_back_is_told_to_nobody():
    subscribe()
    with transaction.atomic():
        publish(change())
        transaction.set_rollback(True)
    assert (Notificatie.objects.count(), waiting_jobs()) == (0, 0)


MESSAGE = {
    "kanaal": "objecten",
    "hoofdObject": "https://objecten.example/api/v2/objects/1",
    "resource": "object",
    "resourceUrl": "https://objecten.example/api/v2/objects/1",
    "actie": "create",
    "aanmaakdatum": "2026-03-03T12:00:00Z",
    "kenmerken": {"soort": "boom"},
}


@pytest.fixture
def objecten(zgw):
    zgw.post("notificaties/kanaal", {"naam": "objecten", "filters": ["soort", "soort.groep"]})
    return subscribe(filters={"soort": "boom"}, naam="objecten")


def test_another_source_publishes_with_us(zgw, objecten):
    answer = zgw.post("notificaties/notificaties", MESSAGE)
    assert (answer.status_code, answer.json()) == (201, MESSAGE)
    [told] = Notificatie.objects.all()
    assert (told.resource_url, told.kenmerken, Aflevering.objects.count()) == (
        MESSAGE["resourceUrl"],
        {"soort": "boom"},
        1,
    )


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"kanaal": "bestaat-niet"}, ("kanaal", "message_kanaal")),
        ({"kenmerken": {"soort": "boom", "kleur": "groen"}}, ("kenmerken", "kenmerken_inconsistent")),
        ({"kenmerken": {}}, ("kenmerken", "kenmerken_inconsistent")),
        ({"hoofdObject": "nee"}, ("hoofdObject", "bad-url")),
        ({"aanmaakdatum": "gisteren"}, ("aanmaakdatum", "invalid")),
        ({"aanmaakdatum": "0001-01-01T00:00:00+05:00"}, ("aanmaakdatum", "invalid")),
        ({"resource": ""}, ("resource", "blank")),
    ],
)
def test_a_message_that_does_not_fit_is_refused(zgw, objecten, wrong, fault):
    answer = zgw.post("notificaties/notificaties", {**MESSAGE, **wrong})
    assert answer.status_code == 400
    assert [(each["name"], each["code"]) for each in answer.json()["invalidParams"]] == [fault]
    assert Notificatie.objects.count() == 0


def test_only_who_may_publish_does(db):
    consumer = program_with("abonnee", {"component": "nrc", "scopes": ["notificaties.consumeren"]})
    answer = consumer.post("notificaties/notificaties", MESSAGE)
    assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")


def test_messages_cannot_be_listed(zgw):
    answer = zgw.get("notificaties/notificaties")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
