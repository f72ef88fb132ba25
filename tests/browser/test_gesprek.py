"""An agent with a caller on the line: keys only, nothing lost, and the next call on the screen within a second."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loket.examples.cast import FATIMA
from loket.klantcontacten.models import Concept, Internetaak, Klantcontact
from loket.organisatie.models import Medewerker
from loket.telefonie.models import Gesprek, Line
from tests.browser.conftest import axe_faults, sideways

SCREEN = "/werk/gesprek/"


@pytest.fixture
def agent(open_town, open_tab):
    Concept.objects.all().delete()
    tab = open_tab("wide", FATIMA)
    tab.goto(SCREEN)
    return tab


def finds(tab, words):
    tab.keyboard.press("F2")
    tab.keyboard.type(words)
    tab.keyboard.press("Enter")
    expect(tab.locator("#antwoord-kop")).to_be_visible(timeout=20_000)


def test_answered_with_four_keys_and_no_mouse(agent):
    """U22: F2, query, Enter, Ctrl+Enter; the record holds channel, team, subject, duration and agent."""
    finds(agent, "paspoort")
    expect(agent.get_by_label("Vraag", exact=True)).not_to_have_value("")
    agent.keyboard.press("Control+Enter")
    expect(agent.get_by_text("Bewaard als contact")).to_be_visible()
    kept = Klantcontact.objects.latest("nummer")
    assert (kept.kanaal, kept.team_id, kept.resultaat) == ("telefoon", "kcc", "beantwoord")
    assert kept.onderwerp
    assert kept.beeindigd_op > kept.plaatsgevonden_op
    assert kept.medewerker.email == FATIMA.email


def test_a_promise_to_call_back_by_one_key(agent):
    """U23."""
    finds(agent, "paspoort")
    agent.get_by_label("Telefoonnummer").fill("0612345678")
    agent.keyboard.press("Alt+2")
    expect(agent.get_by_label("Wie belt terug?")).to_be_visible()
    agent.get_by_label("Wie belt terug?").select_option("kcc")
    agent.keyboard.press("Control+Enter")
    expect(agent.get_by_text("Zeg dit: wij bellen u terug vóór")).to_be_visible()
    assert Internetaak.objects.latest("nummer").telefoonnummer == "0612345678"


def test_a_browser_that_is_killed_loses_two_seconds_at_most(agent, open_new_tab):
    """U26."""
    agent.get_by_label("Notitie").fill("Vertrekt 5 december")
    expect(agent.locator("#bewaard")).to_contain_text("Concept bewaard", timeout=6000)
    other = open_new_tab("wide", FATIMA)
    other.goto(SCREEN)
    expect(other.get_by_label("Notitie")).to_have_value("Vertrekt 5 december")


def test_the_phone_rings_and_the_number_stands_there_at_once(agent):
    """U21: within a second, focus in search, no dialog."""
    fatima = Medewerker.objects.get(email=FATIMA.email)
    Gesprek.objects.create(
        centrale="hal",
        call_id="1",
        number="+31612345678",
        line=Line.DUTCH,
        rang_at=timezone.now(),
        offered_to=[fatima.id],
    )
    try:
        expect(agent.get_by_label("Telefoonnummer")).to_have_value("+31612345678", timeout=4000)
        assert agent.evaluate("document.activeElement.id") == "omni"
    finally:
        Gesprek.objects.filter(centrale="hal").delete()


@pytest.mark.parametrize("size", ["wide", "small"])
def test_the_screen_can_be_used_by_everybody(open_town, open_tab, size):
    tab = open_tab(size, FATIMA)
    tab.goto(SCREEN)
    finds(tab, "paspoort")
    assert axe_faults(tab) == []
    assert sideways(tab) == 0
