"""Messages reach a real HTTP server: one that is slow, dead, or answers 500 first (nrc-004)."""

import socket
import time
from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.notificaties.commands import deliver_what_waits, publish
from loket.notificaties.commands.deliver import COURIER
from loket.notificaties.models import Abonnement, Aflevering
from loket.notificaties.queries.outbox import abonnementen_with_work
from loket.notificaties.rules.delivery import MOST_ATTEMPTS
from loket.notificaties.tests.conftest import ZAAK, change, subscribe

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kanalen")]


def later(**ago):
    """The clock goes on: what rested or had to wait is due."""
    past = timezone.now() - timedelta(**(ago or {"seconds": 1}))
    Aflevering.objects.filter(done_at=None, failed_at=None).update(due_at=past)
    Abonnement.objects.exclude(rests_until=None).update(rests_until=past)


def a_closed_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}/"


def test_a_message_arrives_as_the_standard_says_with_the_secret(afnemer):
    listener = afnemer()
    subscribe(listener.url, auth="Bearer geheim")
    publish(change(1))
    deliver_what_waits()
    assert listener.auth == ["Bearer geheim"]
    assert listener.got == [
        {
            "kanaal": "zaken",
            "hoofdObject": ZAAK,
            "resource": "status",
            "resourceUrl": f"{ZAAK}/1",
            "actie": "create",
            "aanmaakdatum": "2026-03-03T12:00:00.000000Z",
            "kenmerken": dict(change().kenmerken),
        }
    ]
    assert Aflevering.objects.exclude(done_at=None).count() == 1
    deliver_what_waits()
    assert listener.tries == 1


def test_an_answer_of_500_is_tried_again_after_a_while_and_delivered(afnemer):
    listener = afnemer(500, 503, 204)
    abonnement = subscribe(listener.url)
    publish(change(1))
    for tries in (1, 2):
        deliver_what_waits()
        deliver_what_waits()  # it rests: nothing goes out
        abonnement.refresh_from_db()
        assert (listener.tries, abonnement.failures) == (tries, tries)
        assert abonnement.rests_until > timezone.now()
        later()
    deliver_what_waits()
    assert listener.told == [1]
    abonnement.refresh_from_db()
    assert (abonnement.failures, abonnement.rests_until, abonnement.last_error) == (0, None, "")
    assert Aflevering.objects.get().attempts == 3


def test_the_courier_is_woken_when_it_may_try_again(afnemer):
    abonnement = subscribe(afnemer(500).url)
    publish(change(1))
    deliver_what_waits()
    abonnement.refresh_from_db()
    planned = ProcrastinateJob.objects.exclude(scheduled_at=None).values_list("scheduled_at", flat=True)
    assert abonnement.rests_until in planned


def test_a_dead_subscriber_gets_one_try_and_slows_nobody(afnemer):
    alive = afnemer()
    dead = subscribe(a_closed_port())
    subscribe(alive.url)
    for number in range(30):
        publish(change(number))
    deliver_what_waits()
    assert sorted(alive.told) == list(range(30))
    assert Aflevering.objects.filter(abonnement=dead).exclude(attempts=0).count() == 1
    assert Abonnement.objects.get(id=dead.id).last_error == "Dit adres geeft geen antwoord."


def test_when_the_door_opens_again_one_message_tries_it_and_the_rest_follows(afnemer):
    listener = afnemer(500)
    subscribe(listener.url)
    for number in range(5):
        publish(change(number))
    deliver_what_waits()
    later()
    deliver_what_waits()
    assert sorted(listener.told) == list(range(5))
    assert listener.tries == 6


@pytest.mark.slow
def test_a_slow_subscriber_slows_nobody(afnemer):
    slow, quick = afnemer(seconds=0.4), afnemer()
    subscribe(slow.url)
    subscribe(quick.url)
    for number in range(3):
        publish(change(number))
    began = time.monotonic()
    deliver_what_waits()
    assert sorted(quick.told) == sorted(slow.told) == [0, 1, 2]
    assert quick.got_at[-1] - began < 0.4 < 1.2 <= slow.got_at[-1] - began


def test_one_message_that_is_refused_does_not_hold_up_the_others(afnemer):
    listener = afnemer(204, 400, 204)
    abonnement = subscribe(listener.url)
    for number in range(3):
        publish(change(number))
    deliver_what_waits()
    assert len(listener.told) == 2
    abonnement.refresh_from_db()
    assert (abonnement.failures, abonnement.rests_until) == (0, None)
    left = Aflevering.objects.waiting().get()
    assert (left.attempts, left.last_error) == (1, "antwoord 400")
    assert left.due_at > timezone.now()


@pytest.mark.parametrize("status", [302, 401, 403, 404, 429, 500])
def test_these_answers_close_the_door(afnemer, status):
    abonnement = subscribe(afnemer(status).url)
    publish(change(1))
    publish(change(2))
    deliver_what_waits()
    abonnement.refresh_from_db()
    assert (abonnement.failures, abonnement.last_error) == (1, f"antwoord {status}")
    assert Aflevering.objects.waiting().count() == 2


def test_after_so_many_attempts_a_delivery_has_failed_and_stays_visible(afnemer):
    listener = afnemer(*[400] * MOST_ATTEMPTS)
    subscribe(listener.url)
    publish(change(1))
    for _ in range(MOST_ATTEMPTS + 2):
        deliver_what_waits()
        later()
    assert listener.tries == MOST_ATTEMPTS
    failed = Aflevering.objects.failed().get()
    assert (failed.attempts, failed.last_error) == (MOST_ATTEMPTS, "antwoord 400")


def test_a_callback_that_moved_into_a_private_network_is_not_tried(afnemer, settings):
    listener = afnemer()
    abonnement = subscribe(listener.url)
    publish(change(1))
    settings.ZGW_PRIVATE_NETWORKS = []
    deliver_what_waits()
    abonnement.refresh_from_db()
    assert (listener.tries, abonnement.last_error) == (0, "Dit adres ligt in een gesloten netwerk.")


def test_a_subscription_that_ends_while_a_message_is_on_its_way_breaks_nothing(afnemer, monkeypatch):
    from loket.notificaties.commands import deliver

    listener = afnemer(500)
    abonnement = subscribe(listener.url)
    publish(change(1))
    note = deliver.note

    def end_first(abonnement_id, tried):
        Aflevering.objects.all().delete()
        abonnement.kanalen.all().delete()
        Abonnement.objects.all().delete()
        note(abonnement_id, tried)

    monkeypatch.setattr(deliver, "note", end_first)
    deliver_what_waits()
    assert listener.tries == 1


def test_there_is_one_courier_at_a_time(afnemer):
    listener = afnemer()
    subscribe(listener.url)
    publish(change(1))
    entry = connection.get_connection_params()
    place = {name: entry[name] for name in ("dbname", "user", "password", "host", "port") if entry.get(name)}
    with psycopg.connect(**place, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [COURIER])
        deliver_what_waits()
        assert listener.tries == 0
        other.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [COURIER])
    deliver_what_waits()
    assert listener.told == [1]


@pytest.mark.parametrize("many", [1, 20])
def test_a_turn_of_many_messages_takes_as_many_statements_as_one(afnemer, django_assert_num_queries, many):
    subscribe(afnemer().url)
    for number in range(many):
        publish(change(number))
    # lock, look, messages; a savepoint with the deliveries and the door, read and written; look, unlock, look
    with django_assert_num_queries(11):
        deliver_what_waits()
    assert Aflevering.objects.exclude(done_at=None).count() == many


def test_who_rests_by_a_clock_that_was_set_back_is_awake(afnemer):
    listener = afnemer()
    subscribe(listener.url)
    publish(change(1))
    now = timezone.now()
    for rests, awake in ((timedelta(seconds=5), False), (timedelta(hours=1, seconds=5), True)):
        Abonnement.objects.update(failures=1, rests_until=now + rests)
        assert bool(abonnementen_with_work(now)) is awake
    Abonnement.objects.update(failures=20, rests_until=now + timedelta(minutes=72))
    assert not abonnementen_with_work(now)
