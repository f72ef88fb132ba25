"""Ten meldingen at once: each by its own command, and what is refused is listed with its reason."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, OMAR
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.models import Melding, State, Step
from loket.meldingen.tests.staff.conftest import HTMX

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BULK = reverse("meldingen:bulk")
NEXT_WEEK = timezone.localdate() + timedelta(days=7)


def ids(meldingen):
    return [str(melding.id) for melding in meldingen]


def test_ten_are_handed_over_and_taken_back(as_person, report):
    ten, browser = [report() for _ in range(10)], as_person(LENA)
    told = {"kies": ids(ten), "doe": "overdragen", "to": "groen:"}
    answer = browser.post(f"{BULK}?toon=alles", told)
    assert (answer.status_code, answer["Location"]) == (302, f"{reverse('meldingen:work')}?toon=alles")
    assert set(Melding.objects.values_list("team_id", flat=True)) == {"groen"}

    shown = browser.get(answer["Location"]).content.decode()
    assert "10 meldingen overgedragen." in shown
    [undo] = [part.split('"')[0] for part in shown.split('action="') if part.startswith("/werk/meldingen/ongedaan/")]
    browser.post(undo)
    assert set(Melding.objects.values_list("team_id", flat=True)) == {"verlichting"}


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ({"doe": "beginnen"}, State.IN_PROGRESS),
        ({"doe": "inplannen", "planned_on": f"{NEXT_WEEK:%d-%m-%Y}"}, State.PLANNED),
        ({"doe": "afhandelen", "text": "Alles brandt weer."}, State.COMPLETED),
    ],
)
def test_begin_plan_and_complete_many(as_person, report, told, state):
    three = [report(email=f"m{count}@inwoner.example") for count in range(3)]
    answer = as_person(LENA).post(BULK, {"kies": ids(three), **told}, headers=HTMX)
    assert answer.status_code == 200
    assert "3 meldingen" in answer.content.decode()
    assert set(Melding.objects.values_list("state", flat=True)) == {state}


def test_refused_ones_are_listed_by_number_and_the_others_go_on(as_person, report):
    good, closed, strange = report(), report(), report("zwerfvuil")
    commands.complete_melding(melding_id=closed.id, outcome="solved", by=actor(LENA))
    told = {"kies": ids([good, closed, strange]), "doe": "beginnen"}
    text = as_person(LENA).post(BULK, told, headers=HTMX).content.decode()
    assert "1 melding begonnen. 2 niet." in text
    assert f"{closed.number}: Deze melding is al afgehandeld." in text
    assert f"{strange.number}: Deze melding is van Serviceteam Afval." in text
    good.refresh_from_db()
    strange.refresh_from_db()
    assert (good.state, strange.state) == (State.IN_PROGRESS, State.RECEIVED)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"doe": "overdragen", "to": ""}, "Kies een team of een collega."),
        ({"doe": "inplannen", "planned_on": "morgen"}, "Een dag ziet er zo uit: 3-12-2026"),
        ({"doe": "inplannen"}, "Vul een dag in."),
        ({"doe": "afhandelen", "text": " "}, "Vertel wat er is gedaan."),
    ],
)
def test_what_is_wrong_is_told_and_the_choice_is_kept(as_person, report, told, reason):
    melding = report()
    for headers in ({}, HTMX):
        answer = as_person(LENA).post(BULK, {"kies": ids([melding]), **told}, headers=headers)
        text = answer.content.decode()
        assert answer.status_code == 422
        assert reason in text
        assert f'id="kies-{melding.id}" aria-label="Kies {melding.number}" hx-preserve checked' in text
    assert Step.objects.count() == 0


def test_nothing_chosen_is_told(as_person, report):
    report()
    answer = as_person(LENA).post(BULK, {"kies": ["onzin"], "doe": "beginnen"})
    assert answer.status_code == 422
    assert "Kies eerst een of meer meldingen." in answer.content.decode()


def test_strangers_change_nothing(as_person, report, client):
    melding = report()
    told = {"kies": ids([melding]), "doe": "beginnen"}
    assert client.post(BULK, told).status_code == 302
    as_person(OMAR).post(BULK, told)
    assert as_person(FATIMA).get(BULK).status_code == 405
    assert Step.objects.count() == 0
