"""A mistake is taken back within ten seconds, by who made it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.models import State, Step

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def completed(report):
    melding = report()
    commands.complete_melding(melding_id=melding.id, outcome="solved", by=actor(LENA))
    return melding


def undo(*steps):
    return reverse("meldingen:undo", args=["-".join(str(step.id) for step in steps)])


def test_undone_it_is_as_it_was(as_person, completed):
    answer = as_person(LENA).post(
        undo(Step.objects.get()), headers={"Referer": "http://testserver/werk/meldingen/?toon=mijn"}
    )
    assert (answer.status_code, answer["Location"]) == (302, "http://testserver/werk/meldingen/?toon=mijn")
    completed.refresh_from_db()
    assert (completed.state, completed.outcome) == (State.RECEIVED, "")


def test_back_to_our_own_pages_only(as_person, completed):
    answer = as_person(LENA).post(
        undo(Step.objects.get()), headers={"Referer": "https://elders.example/werk/meldingen/"}
    )
    assert answer["Location"] == reverse("meldingen:work")


def test_too_late_is_told(as_person, completed):
    Step.objects.update(at=timezone.now() - timedelta(seconds=30))
    browser = as_person(LENA)
    shown = browser.post(undo(Step.objects.get()), follow=True).content.decode()
    assert "Terugdraaien kan tot 10 seconden erna." in shown
    completed.refresh_from_db()
    assert completed.state == State.COMPLETED


def test_a_colleague_cannot(as_person, completed):
    shown = as_person(FATIMA).post(undo(Step.objects.get()), follow=True).content.decode()
    assert "Alleen wie dit deed, kan het terugdraaien." in shown


@pytest.mark.parametrize("steps", ["99999999", "abc", "1-2-3", "9" * 100, "9" * 5000])
def test_a_step_that_is_not_there_changes_nothing(as_person, town, steps):
    assert as_person(LENA).post(reverse("meldingen:undo", args=[steps])).status_code in (302, 404)


def test_by_post_only(as_person, completed):
    assert as_person(LENA).get(undo(Step.objects.get())).status_code == 405
