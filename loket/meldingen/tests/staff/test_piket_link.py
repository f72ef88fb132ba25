"""Piket opens the link in the text message, goes there, and tells how it ended; without log-in, for two days."""

from datetime import timedelta

import pytest
from django.core import signing
from django.urls import reverse
from django.utils import timezone

from loket.examples.activity import give_piket
from loket.examples.cast import PAUL
from loket.meldingen import commands
from loket.meldingen.models import PiketCall, State
from loket.meldingen.rules.piket import piket_token
from loket.organisatie.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def call(report):
    give_piket(PAUL)
    melding = report("mast-beschadigd", email="anna@inwoner.example", description="Hij ligt om.")
    return commands.call_piket(melding_id=melding.id)


def link(call):
    return reverse("meldingen:piket_link", args=[piket_token(call.id)])


def test_what_and_where_without_who_told_it(client, call):
    answer = client.get(link(call))
    text = answer.content.decode()
    assert (answer.status_code, answer["X-Robots-Tag"]) == (200, "noindex")
    assert "no-store" in answer["Cache-Control"]
    assert "Hij ligt om." in text
    assert "Ik ga erheen" in text
    assert "anna@inwoner.example" not in text


def test_going_there_then_done_with_a_text(client, call):
    client.post(link(call), {"doe": "erheen"})
    call.refresh_from_db()
    assert call.acknowledged_at
    client.post(link(call), {"doe": "klaar", "text": "De paal is veilig."})
    melding = call.melding
    melding.refresh_from_db()
    assert (melding.state, melding.outcome_text) == (State.COMPLETED, "De paal is veilig.")
    assert "Klaar. Je hoeft niets meer te doen. De melder krijgt jouw tekst." in client.get(link(call)).content.decode()


def test_done_without_a_text_is_refused_when_a_melder_left_an_address(client, call):
    client.post(link(call), {"doe": "erheen"})
    answer = client.post(link(call), {"doe": "klaar", "text": " "})
    assert answer.status_code == 422
    assert "Vertel de melder wat er is gedaan." in answer.content.decode()


def test_the_text_may_be_left_to_day_staff(client, call):
    client.post(link(call), {"doe": "erheen"})
    client.post(link(call), {"doe": "later"})
    melding = call.melding
    melding.refresh_from_db()
    assert (melding.state, melding.handler_id) == (State.IN_PROGRESS, None)
    assert melding.state_text.startswith("Piket is klaar.")
    assert "collega" in client.get(link(call)).content.decode()


def test_the_second_to_say_so_hears_that_somebody_goes(client, call):
    for _ in range(2):
        answer = client.post(link(call), {"doe": "erheen"})
    assert answer.status_code == 422
    assert "Iemand is hier al mee bezig." in answer.content.decode()


@pytest.mark.parametrize("spoil", [lambda token: token + "x", lambda token: "onzin", lambda token: token[:-2]])
def test_a_link_that_was_tampered_with_opens_nothing(client, call, spoil):
    answer = client.get(reverse("meldingen:piket_link", args=[spoil(piket_token(call.id))]))
    assert answer.status_code == 404
    assert "Deze link werkt niet meer" in answer.content.decode()


def test_a_link_of_three_days_old_opens_nothing(client, call, monkeypatch):
    old = timezone.now() - timedelta(days=3)
    monkeypatch.setattr("time.time", old.timestamp)
    token = piket_token(call.id)
    monkeypatch.undo()
    assert client.get(reverse("meldingen:piket_link", args=[token])).status_code == 404


def test_who_left_the_town_comes_in_no_more(client, call):
    Medewerker.objects.filter(email=PAUL.email).update(is_active=False, left_at=timezone.now())
    assert client.get(link(call)).status_code == 404


def test_a_signed_text_for_something_else_opens_nothing(client, call):
    token = signing.dumps(PiketCall.objects.get().id, salt="iets anders")
    assert client.get(reverse("meldingen:piket_link", args=[token])).status_code == 404
