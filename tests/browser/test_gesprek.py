"""An agent with a caller on the line: keys only, nothing lost, and the next call on the screen within a second."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loket.examples.cast import FATIMA
from loket.examples.catalogus import published_zaaktype
from loket.gesprek.tests.people import BSN, known_person, zaak_asked_by
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


def test_what_is_typed_of_one_call_does_not_come_up_in_the_next(agent):
    """The browser keeps it too, by the call."""
    agent.get_by_label("Notitie").fill("Van wie hier belt")
    agent.goto(f"{SCREEN}?gesprek=hal:9")
    expect(agent.get_by_label("Notitie")).to_have_value("")
    agent.goto(SCREEN)
    expect(agent.get_by_label("Notitie")).to_have_value("Van wie hier belt")


def test_a_tab_that_was_saved_elsewhere_brings_nothing_to_the_next_caller(agent):
    """Two tabs of one screen: what stands in the old one is of who was on the line before."""
    agent.get_by_label("Vraag", exact=True).fill("Markt")
    expect(agent.locator("#bewaard")).to_contain_text("Concept bewaard", timeout=6000)
    other = agent.context.new_page()
    other.goto(SCREEN)
    other.keyboard.press("Alt+1")
    other.get_by_label("Notitie").fill("Om acht uur")
    other.keyboard.press("Control+Enter")
    expect(other.get_by_text("Bewaard als contact")).to_be_visible()
    other.get_by_label("Vraag", exact=True).fill("Hond")
    expect(other.locator("#bewaard")).to_contain_text("Concept bewaard", timeout=6000)
    agent.get_by_label("Notitie").fill("Nog iets over de markt")
    agent.keyboard.press("F2")
    agent.keyboard.type("paspoort")
    agent.keyboard.press("Enter")
    expect(agent.get_by_label("Vraag", exact=True)).to_have_value("Hond")
    expect(agent.get_by_label("Notitie")).to_have_value("")
    other.close()


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
        expect(agent.get_by_label("Telefoonnummer")).to_have_value("+31612345678", timeout=10_000)
        assert agent.evaluate("document.activeElement.id") == "omni"
    finally:
        Gesprek.objects.filter(centrale="hal").delete()


@pytest.fixture(scope="module")
def anna(open_town):
    """The zaak of Anna, who shares a phone with Bram."""
    known_person(bsn=BSN, phone="0729990177")
    known_person("Bram", phone="0729990177")
    kind = published_zaaktype(omschrijving="Kapvergunning")
    return zaak_asked_by(kind, {"inpBsn": BSN, "geslachtsnaam": "Verzonnen"})


def press(tab, *keys):
    for key in keys:
        tab.keyboard.press(key)


def checks_two_details(tab):
    """From the heading of the pane: past "Ander persoon" to the first box, and the next."""
    expect(tab.locator("#wie")).to_be_focused()
    press(tab, "Tab", "Tab", "Space")
    press(tab, "Tab", "Space")
    expect(tab.locator("#c-adres")).to_be_focused()
    expect(tab.get_by_text("Gecontroleerd: zaken zichtbaar")).to_be_visible()


def test_who_calls_is_found_checked_and_seen_by_keys_alone(agent, anna):
    """U25, U29: one field, two boxes; then the zaak, which goes along with what is saved."""
    press(agent, "Alt+5")
    agent.keyboard.type("verzonnen 14-5-1961 anna")
    press(agent, "Enter")
    expect(agent.get_by_text("Controleer 2 gegevens")).to_be_visible()
    assert anna.identificatie not in agent.content()
    checks_two_details(agent)
    expect(agent.get_by_text(anna.identificatie).first).to_be_visible()
    assert axe_faults(agent) == []
    agent.get_by_role("radio", name="Het gaat hierover").focus()
    press(agent, "Space", "F2")
    agent.keyboard.type("paspoort")
    press(agent, "Enter")
    expect(agent.locator("#antwoord")).to_be_focused(timeout=20_000)
    expect(agent.get_by_text(anna.identificatie).first).to_be_visible()  # a search leaves the pane as it is
    expect(agent.get_by_role("radio", name="Het gaat hierover")).to_be_checked()
    press(agent, "Control+Enter")
    expect(agent.get_by_text("Bewaard als contact")).to_be_visible()
    kept = Klantcontact.objects.latest("nummer")
    assert kept.gecontroleerd == ["geboortedatum", "adres"]
    assert [each.object_id for each in kept.onderwerpobjecten.all()] == [str(anna.id)]


def test_a_shared_phone_asks_who_it_is(agent, anna):
    """U21: nothing is in the way of searching; Alt+5 goes to the people at this number."""
    agent.keyboard.press("Alt+5")
    agent.keyboard.type("072 999 01 77")
    agent.keyboard.press("Enter")
    expect(agent.get_by_text("2 gevonden")).to_be_visible()
    expect(agent.locator("#wie")).to_be_focused()
    press(agent, "Tab", "Tab", "Enter")
    expect(agent.get_by_text("Controleer 2 gegevens")).to_be_visible()
    expect(agent.locator("#wie")).to_be_focused()


def test_that_it_is_who_the_number_says_is_one_key(agent, open_town):
    """Nothing is made in their name before; and what is missing is a link to that button."""
    known_person("Corrie", phone="0729990178")
    kind = published_zaaktype(omschrijving="Ontheffing")
    agent.goto(SCREEN)
    press(agent, "Alt+5")
    agent.keyboard.type("072 999 01 78")
    press(agent, "Enter")
    button = agent.get_by_role("button", name="Dit is Corrie Verzonnen")
    expect(button).to_be_visible()
    assert axe_faults(agent) == []
    agent.get_by_label("Vraag", exact=True).fill("Mag mijn steiger op de stoep?")
    press(agent, "Alt+4")
    agent.get_by_label("Soort zaak").select_option(str(kind.id))
    press(agent, "Control+Enter")
    agent.get_by_role("link", name="Vraag eerst wie er belt.").click()
    expect(button).to_be_focused()
    assert axe_faults(agent) == []
    press(agent, "F8")
    expect(agent.locator("#wie")).to_be_focused()
    expect(button).to_have_count(0)
    expect(agent.get_by_label("Vraag", exact=True)).to_have_value("Mag mijn steiger op de stoep?")
    press(agent, "Control+Enter")
    expect(agent.get_by_text("Zeg dit: het zaaknummer is")).to_be_visible()


def test_what_is_typed_to_find_somebody_is_kept_nowhere(agent):
    """Also not in this browser, where the rest of the form is."""
    agent.keyboard.press("Alt+5")
    agent.keyboard.type(BSN)
    agent.get_by_label("Notitie").fill("Belt over de markt")
    expect(agent.locator("#bewaard")).to_contain_text("Concept bewaard", timeout=6000)
    agent.wait_for_timeout(2500)
    assert BSN not in agent.evaluate("JSON.stringify(localStorage)")
    assert BSN not in str(Concept.objects.get().tekst)


def test_what_is_kept_by_itself_goes_nowhere_else_when_a_button_has_the_focus(agent):
    """Leegmaken has the focus while two seconds pass: nothing is emptied."""
    agent.get_by_label("Notitie").fill("Vertrekt 5 december")
    agent.get_by_role("button", name="Leegmaken").focus()
    agent.wait_for_timeout(5000)
    assert Concept.objects.get().tekst["notitie"] == "Vertrekt 5 december"


@pytest.mark.parametrize("size", ["wide", "small"])
def test_the_screen_can_be_used_by_everybody(open_town, open_tab, size):
    tab = open_tab(size, FATIMA)
    tab.goto(SCREEN)
    finds(tab, "paspoort")
    assert axe_faults(tab) == []
    assert sideways(tab) == 0
