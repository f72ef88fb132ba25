"""The contact page says how long it takes now, when that is known."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from loket.telefonie.models import Gesprek, State
from loket.telefonie.queries.wait import expected_wait

pytestmark = pytest.mark.django_db


def called(minutes_ago, *, waited=None, queue="algemeen"):
    """`waited` in seconds until somebody answered; nobody did yet without."""
    rang = timezone.now() - timedelta(minutes=minutes_ago)
    answered = rang + timedelta(seconds=waited) if waited is not None else None
    state = State.RINGING if answered is None else State.TALKING
    return Gesprek.objects.create(
        centrale="hal",
        call_id=str(Gesprek.objects.count()),
        queue=queue,
        rang_at=rang,
        answered_at=answered,
        state=state,
    )


def test_it_is_the_median_of_the_last_half_hour(town, django_assert_num_queries):
    for waited in (20, 60, 400):
        called(10, waited=waited)
    called(45, waited=900)  # longer ago
    called(5, waited=900, queue="")  # a direct number
    with django_assert_num_queries(2):  # the numbers of the town, and the calls
        assert expected_wait(timezone.now()) == timedelta(seconds=60)


def test_who_still_waits_counts_too(town):
    called(10, waited=20)
    called(4)
    called(4)
    wait = expected_wait(timezone.now())
    assert timedelta(minutes=4) <= wait < timedelta(minutes=5)


def test_of_two_calls_we_do_not_know(town):
    called(10, waited=20)
    called(8, waited=20)
    assert expected_wait(timezone.now()) is None


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (10, "U bent nu snel aan de beurt."),
        (40, "U wacht nu ongeveer 1 minuut."),
        (70, "U wacht nu ongeveer 2 minuten."),
    ],
)
def test_the_contact_page_says_it_while_we_are_open(client, town, monkeypatch, wait, words):
    tuesday = datetime.fromisoformat("2026-11-24T10:00:00+00:00")
    monkeypatch.setattr(timezone, "now", lambda: tuesday)
    assert "nu snel" not in client.get("/contact/").content.decode()
    for _ in range(3):
        called(10, waited=wait)
    assert words in client.get("/contact/").content.decode()
    assert "about" in client.get("/en/contact/").content.decode() or wait == 10
    monkeypatch.setattr(timezone, "now", lambda: tuesday + timedelta(hours=10))
    assert words not in client.get("/contact/").content.decode()
