"""Colleagues say without a name what they think; of too few nothing is shown (S-107)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, LENA, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.waardering import commands
from loket.waardering.models import Deelnemer, Peiling, Stem
from loket.waardering.queries.peiling import last_uitslag
from loket.waardering.rules.peiling import shown_teams

PAGE = reverse("waardering:peiling")


@pytest.mark.parametrize(
    ("answered", "shown"),
    [
        ({"kcc": 4}, set()),
        ({"kcc": 5}, {"kcc"}),
        ({"kcc": 9, "groen": 7, "zorg": 3}, {"kcc"}),  # else who takes away knows what three said
        ({"kcc": 9, "groen": 7, "zorg": 3, "boa": 2}, {"kcc", "groen"}),
        ({"kcc": 5, "zorg": 1}, set()),
    ],
)
def test_of_which_teams_something_is_shown(answered, shown):
    assert shown_teams(answered) == shown


@pytest.fixture
def peiling(town):
    today = timezone.localdate()
    return commands.plan_peiling(opent_op=today, sluit_op=today + timedelta(days=6), by=actor(TINEKE))


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_somebody_answers_once_and_cannot_be_found(client, peiling):
    log_in(client, FATIMA)
    told = {"helpen": "4", "zeggen": "2", "tekst": "Meer tijd. Mijn BSN is 111222333."}
    assert client.post(PAGE, told)["Location"] == PAGE
    stem = Stem.objects.get()
    assert (stem.team, stem.helpen, stem.middelen, stem.zeggen) == ("kcc", 4, None, 2)
    assert "111222333" not in stem.tekst
    assert Deelnemer.objects.get().medewerker.email == FATIMA.email
    assert not Announcement.objects.filter(facts__icontains=str(stem.id)).exists()
    assert client.post(PAGE, told).status_code == 422
    assert Stem.objects.count() == 1
    assert "Jij hebt geantwoord." in client.get(PAGE).content.decode()


def test_an_empty_answer_does_not_use_up_the_turn(client, peiling):
    assert log_in(client, FATIMA).post(PAGE, {}).status_code == 422
    assert not Deelnemer.objects.exists()


def test_what_came_out_is_read_when_it_is_over(client, peiling):
    Stem.objects.bulk_create(Stem(peiling=peiling, team="kcc", helpen=mark) for mark in (5, 4, 4, 5, 4))
    Stem.objects.create(peiling=peiling, team="groen", helpen=1, tekst="Te veel werk.")
    assert last_uitslag(timezone.localdate()) is None
    days = {"opent_op": timezone.localdate() - timedelta(days=8), "sluit_op": timezone.localdate() - timedelta(days=1)}
    Peiling.objects.update(**days)
    found = last_uitslag(timezone.localdate())
    assert [str(mark) for mark in found.all] == ["3.8", "None", "None", "None"]  # 23 of 6
    assert (found.teams, found.hidden, found.teksten) == ([], 2, ["Te veel werk."])
    Stem.objects.bulk_create(Stem(peiling=peiling, team="groen", helpen=2) for _ in range(4))
    page = log_in(client, LENA).get(PAGE).content.decode()
    assert "Klantcontactcentrum" in page
    assert "4,4" in page


def test_one_at_a_time_by_who_may_and_one_mail_each(client, peiling):
    with pytest.raises(Refused) as refused:
        commands.plan_peiling(opent_op=peiling.opent_op, sluit_op=peiling.sluit_op, by=SYSTEM)
    assert refused.value.refusal.code == "another-open"
    with pytest.raises(Refused):
        commands.plan_peiling(opent_op=peiling.opent_op, sluit_op=peiling.sluit_op, by=actor(LENA))
    assert commands.tell_of_peiling() == Medewerker.objects.active().count()
    commands.tell_of_peiling()
    assert Bericht.objects.filter(about__startswith="peiling:").count() == Medewerker.objects.active().count()
    log_in(client, LENA)
    assert client.post(reverse("waardering:plan"), {}).status_code == 403
