"""Staff see which systems hear nothing, and have it sent again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.kernel.models import Announcement
from loket.notificaties.commands import deliver_what_waits, publish, sweep_afleveringen
from loket.notificaties.models import Abonnement, Aflevering, Notificatie
from loket.notificaties.tests.conftest import change, subscribe

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kanalen")]
OVERVIEW = "/beheer/notificaties/"
MANAGE = "notificaties.beheren"


def fail_all():
    Aflevering.objects.update(failed_at=timezone.now(), attempts=10, last_error="antwoord 500")


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_of_any_length_takes_as_many_statements(log_in, django_assert_num_queries, many):
    for number in range(many):
        subscribe(f"https://abonnee.example/{number}")
        publish(change(number))
    fail_all()
    client = log_in(MANAGE)
    client.get(OVERVIEW)
    with django_assert_num_queries(8):  # session, medewerker, gemeente; counts, subscriptions, groups, kanalen; failed
        assert client.get(OVERVIEW).status_code == 200


def test_one_sees_who_is_in_trouble_and_why(log_in):
    subscribe("https://goed.example/callback")
    bad = subscribe("https://zaaksysteem.example/callback?sleutel=geheim")
    publish(change())
    fail_all()
    Abonnement.objects.filter(id=bad.id).update(
        failures=3, last_error="antwoord 500", rests_until=timezone.now() + timedelta(hours=1)
    )
    html = log_in(MANAGE).get(OVERVIEW).content.decode()
    assert html.index("zaaksysteem.example/callback") < html.index("goed.example/callback")
    assert "Onbereikbaar" in html
    assert "antwoord 500" in html
    assert "geheim" not in html
    assert "Bearer" not in html


def test_nothing_to_see_says_so(log_in):
    assert "Geen enkel systeem heeft zich aangemeld." in log_in(MANAGE).get(OVERVIEW).content.decode()


def test_a_failed_one_goes_again(log_in, afnemer):
    listener = afnemer()
    subscribe(listener.url)
    publish(change(1))
    fail_all()
    failed = Aflevering.objects.get()
    answer = log_in(MANAGE).post(f"{OVERVIEW}aflevering/{failed.id}/opnieuw/")
    assert (answer.status_code, answer.url) == (302, OVERVIEW)
    deliver_what_waits()
    assert listener.told == [1]
    assert Announcement.objects.filter(kind="notificaties.AfleveringRepeated", by_name="Kees Bakker").count() == 1


def test_what_did_not_fail_is_not_repeated(log_in, afnemer):
    subscribe(afnemer().url)
    publish(change(1))
    answer = log_in(MANAGE).post(f"{OVERVIEW}aflevering/{Aflevering.objects.get().id}/opnieuw/")
    assert answer.status_code == 409
    assert "Deze aflevering is niet mislukt." in answer.content.decode()


def test_everything_of_one_system_goes_again_at_once(log_in, afnemer):
    listener = afnemer()
    abonnement = subscribe(listener.url)
    for number in range(3):
        publish(change(number))
    fail_all()
    publish(change(3))
    Abonnement.objects.update(failures=9, rests_until=timezone.now() + timedelta(hours=1))
    log_in(MANAGE).post(f"{OVERVIEW}abonnement/{abonnement.id}/opnieuw/")
    deliver_what_waits()
    assert sorted(listener.told) == [0, 1, 2, 3]


@pytest.mark.parametrize("permissions", [(), ("beheer.opdrachten",)])
def test_who_may_not_sees_and_does_nothing(log_in, permissions):
    client, abonnement = log_in(*permissions), subscribe()
    assert client.get(OVERVIEW).status_code == 403
    assert client.post(f"{OVERVIEW}abonnement/{abonnement.id}/opnieuw/").status_code == 403
    assert client.post(f"{OVERVIEW}aflevering/1/opnieuw/").status_code == 403


def test_a_stranger_logs_in_first(client):
    assert client.get(OVERVIEW).url.startswith("/inloggen/")


def test_what_was_delivered_is_forgotten_after_a_day(afnemer):
    subscribe(afnemer().url)
    publish(change(1))
    deliver_what_waits()
    sweep_afleveringen()
    assert Notificatie.objects.count() == 1
    Aflevering.objects.update(done_at=timezone.now() - timedelta(days=1, minutes=1))
    sweep_afleveringen()
    assert (Aflevering.objects.count(), Notificatie.objects.count()) == (0, 0)


def test_what_waits_for_a_dead_system_is_given_up_after_three_days():
    dead, alive = subscribe(), subscribe()
    publish(change(1))
    Abonnement.objects.filter(id=dead.id).update(failures=5)
    Aflevering.objects.update(written_at=timezone.now() - timedelta(days=3, minutes=1))
    sweep_afleveringen()
    assert Aflevering.objects.failed().get().abonnement_id == dead.id
    assert Aflevering.objects.waiting().get().abonnement_id == alive.id


def test_what_failed_is_kept_for_ninety_days():
    subscribe()
    publish(change(1))
    Aflevering.objects.update(failed_at=timezone.now() - timedelta(days=89))
    sweep_afleveringen()
    assert Aflevering.objects.count() == 1
    Aflevering.objects.update(failed_at=timezone.now() - timedelta(days=91))
    sweep_afleveringen()
    assert (Aflevering.objects.count(), Notificatie.objects.count()) == (0, 0)
