"""Who reads English follows the own melding in English, from the link of the mail on."""

import re
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone, translation

from loket.berichten.commands import choose_taal
from loket.berichten.models import Bericht
from loket.examples import cast
from loket.examples.tests.test_forms_in_english import dutch_on, dutch_words
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.models import CLOSED, Melding, Outcome, State
from loket.meldingen.reactions import confirm_receipt
from loket.meldingen.rules.standing import standing_of
from loket.meldingen.tests.public.conftest import receive

pytestmark = pytest.mark.django_db
ANNA = "anna@inwoner.example"


@pytest.fixture
def own(street):
    choose_taal(address=ANNA, taal="en")
    return receive(description="De lamp is uit.", email=ANNA)


def page_of(client, own, status=200):
    return shown(client.get(f"/en/melding/{own.melder.token}/"), status)


def shown(answer, status=200, ours=()):
    assert (answer.status_code, dutch_on(answer, ours=ours)) == (status, [])
    html = answer.content.decode()
    assert '<html lang="en"' in html
    return html


def test_the_link_of_the_mail_opens_in_english(client, own):
    confirm_receipt(SimpleNamespace(melding_id=own.melding.id))
    mail = Bericht.objects.get(to=ANNA)
    assert re.search(r"http\S+?(/en/\S+)", mail.text)[1] == f"/en/melding/{own.melder.token}/"
    html = page_of(client, own)
    assert "We have the report." in html
    assert re.search(r"We want to have it finished by \d+ \w+\.", html)
    assert f'href="/melding/{own.melder.token}/" lang="nl"' in html


def test_a_question_of_ours_is_answered_in_english(client, own):
    commands.ask_melder(melding_id=own.melding.id, question="Welke paal?", by=actor(cast.LENA))
    assert "We have a question for you" in page_of(client, own)
    address = f"/en/melding/{own.melder.token}/antwoord/"
    assert "Type your answer" in shown(client.post(address, {"text": ""}), 422)
    assert client.post(address, {"text": "L12"})["Location"] == f"/en/melding/{own.melder.token}/"


def test_what_we_did_is_judged_in_english(client, own):
    commands.complete_melding(
        melding_id=own.melding.id, outcome=Outcome.SOLVED, text="De lamp brandt.", by=actor(cast.LENA)
    )
    html = page_of(client, own)
    assert "The problem is fixed." in html
    assert re.search(r"You can still tell us this by \d+ \w+\.", html)
    address = f"/en/melding/{own.melder.token}/oordeel/"
    assert "Choose yes or no" in shown(client.post(address, {}), 422)
    assert "Tell us what is not right yet." in shown(client.post(address, {"satisfied": "nee"}), 422)
    assert "Thank you for telling us." in shown(client.post(address, {"satisfied": "ja"}, follow=True))


def test_an_address_is_left_in_english(client, street):
    own = receive(description="De lamp is uit.")
    page_of(client, own)
    address = f"/en/melding/{own.melder.token}/adres/"
    assert "This number is not right." in shown(client.post(address, {"contact": "061"}), 422)
    shown(client.post(address, {"contact": ANNA}, follow=True), ours={"De lamp is uit."})  # as it was told
    assert own.melder.__class__.objects.get(id=own.melder.id).taal == "en"


OPEN = [each for each in State if each not in CLOSED]
ENDS = [each for each in Outcome if each != Outcome.SOLVED]


@pytest.mark.parametrize("state", OPEN)
@pytest.mark.parametrize("days", [-3, 0, 1, 9])
def test_each_way_that_it_can_stand_is_told_in_english(client, own, state, days):
    day = timezone.localdate() + timedelta(days=days)
    planned = {"planned_on": day} if state == State.PLANNED else {}
    Melding.objects.filter(id=own.melding.id).update(state=state, due_on=day, **planned)
    page_of(client, own)


@pytest.mark.parametrize("outcome", ENDS)
def test_each_way_that_it_can_end_is_told_in_english(own, outcome):
    """By the sentence alone: the database holds what else goes with an end."""
    today, melding = timezone.localdate(), own.melding
    melding.state, melding.outcome, melding.completed_at = State.COMPLETED, outcome, timezone.now()
    melding.planned_on, melding.forwarded_to = today, "Waterschap"
    with translation.override("en"):
        told = standing_of(melding, today=today)
    assert (dutch_words(told.sentence), told.when) == ([], "That was today.")


def test_staff_read_how_it_stands_in_dutch(own):
    assert standing_of(own.melding, today=timezone.localdate()).sentence == "Wij hebben de melding."


@pytest.mark.parametrize("changed", [{}, {"priority": "high"}, {"state": "forwarded", "forwarded_to": "Waterschap"}])
@pytest.mark.parametrize("email", ["", ANNA])
def test_the_thanks_are_there_in_english(client, street, changed, email):
    own = receive(description="De lamp is uit.", email=email)
    ended = {"outcome": "forwarded", "completed_at": timezone.now()} if "state" in changed else {}
    Melding.objects.filter(id=own.melding.id).update(**changed, **ended)
    html = shown(client.get(f"/en/melding/{own.melder.token}/bedankt/?nummer-weg"))
    assert "Thank you for your report" in html
    assert own.melding.number in html
    assert f'href="/melding/{own.melder.token}/bedankt/?nummer-weg" lang="nl"' in html
    assert f'href="/en/melding/{own.melder.token}/"' in html
