"""A call is passed on by keys, the colleague sees the question while it rings, and one key promises to call back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loket.examples.cast import FATIMA, LENA, Person
from loket.examples.town import actor, hire
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands import keep_concept
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands import hear_call, keep_toestel
from loket.telefonie.models import Doorverbinding, Outcome
from tests.browser.conftest import axe_faults, sideways
from tests.towns import without_addresses

SCREEN = "/werk/gesprek/"
BOB = Person("bob@bergen.example", "Bob", "Tweede", "medewerker klantcontact", ("kcc",), ("Medewerker klantcontact",))
ASKED = {"onderwerp": "Lantaarnpaal kapot", "notitie": "Voor nummer 12", "telefoon": "0612345678"}


@pytest.fixture
def town(towns, django_db_blocker):
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        for extension, person in (("201", FATIMA), ("202", BOB)):
            who = Medewerker.objects.filter(email=person.email).first() or hire(person)
            keep_toestel(extension=extension, medewerker_id=who.id, by=SYSTEM)
        yield


def talks(id):
    """Fatima has somebody on the line, at an exchange that takes no commands."""
    rang = CallEvent("hal", id, Heard.RINGING, timezone.now() - timedelta(minutes=1), "0612345678", queue="kcc")
    hear_call([rang, replace(rang, kind=Heard.ANSWERED, at=rang.at + timedelta(seconds=5), extension="201")])


def screen_about(tab, call, team):
    keep_concept(gesprek=call, tekst=ASKED | {"team": team}, by=actor(FATIMA))
    tab.goto(f"{SCREEN}?gesprek={call}")


def focused(tab):
    return tab.evaluate("document.activeElement.textContent.trim()")


def test_without_an_exchange_five_keys_and_no_mouse(town, open_tab):
    """U24."""
    tab = open_tab("wide", FATIMA)
    screen_about(tab, "", "verlichting")
    tab.keyboard.press("F4")
    expect(tab.locator("#door")).to_be_visible()
    expect(tab.get_by_role("button", name="Lena Lichtveld", exact=True)).to_be_focused()
    assert focused(tab) == LENA.first_name + " " + LENA.last_name
    tab.keyboard.press("Enter")
    expect(tab.get_by_text("Je verbindt door naar Lena Lichtveld")).to_be_visible()
    expect(tab.get_by_text("0728880101")).to_be_visible()
    tab.keyboard.press("Alt+6")
    expect(tab.get_by_text("Lena Lichtveld nam op")).to_be_visible()
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_text("Bewaard als contact")).to_be_visible()
    assert Doorverbinding.objects.get().outcome == Outcome.ANSWERED
    contact = Klantcontact.objects.get()
    assert (contact.resultaat, contact.verwezen_naar) == ("doorverbonden", "Lena Lichtveld (Team Verlichting)")


def test_what_was_typed_just_before_it_was_passed_on_does_not_come_up_at_the_next(town, open_tab):
    tab = open_tab("wide", FATIMA)
    screen_about(tab, "", "verlichting")
    tab.keyboard.press("F4")
    lena = tab.get_by_role("button", name="Lena Lichtveld", exact=True)
    expect(lena).to_be_focused()
    tab.get_by_label("Notitie").fill("Van wie hier belt")
    lena.click()
    expect(tab.get_by_text("Je verbindt door naar Lena Lichtveld")).to_be_visible()
    expect(tab.get_by_label("Notitie")).to_have_value("Van wie hier belt")
    tab.keyboard.press("Alt+6")
    expect(tab.get_by_text("Lena Lichtveld nam op")).to_be_visible()
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_text("Bewaard als contact")).to_be_visible()
    expect(tab.get_by_label("Notitie")).to_have_value("")
    assert Klantcontact.objects.get().inhoud == "Van wie hier belt"


def test_a_colleague_is_found_while_one_types_and_the_word_stays(town, open_tab):
    tab = open_tab("wide", FATIMA)
    screen_about(tab, "", "")
    tab.keyboard.press("F4")
    expect(tab.get_by_label("Zoek een collega of team")).to_be_focused()
    tab.keyboard.type("tweede")
    expect(tab.locator("#door-mensen button[name=naar]")).to_contain_text("Bob Tweede")
    expect(tab.get_by_label("Zoek een collega of team")).to_be_focused()
    assert tab.get_by_label("Zoek een collega of team").input_value() == "tweede"
    expect(tab.get_by_label("Vraag", exact=True)).to_have_value("Lantaarnpaal kapot")


def test_the_colleague_sees_the_question_before_speaking(town, open_tab):
    """S-129: on a screen that stood open, without touching it."""
    talks("b1")
    mine, his = open_tab("wide", FATIMA), open_tab("wide", BOB)
    his.goto(SCREEN)
    screen_about(mine, "hal:b1", "kcc")
    mine.keyboard.press("F4")
    expect(mine.locator("button[name=naar]").first).to_be_focused()
    mine.keyboard.press("Enter")
    expect(his.get_by_text("Fatima el Amrani verbindt door")).to_be_visible(timeout=5000)
    expect(his.get_by_label("Vraag", exact=True)).to_have_value("Lantaarnpaal kapot")
    expect(his.get_by_label("Notitie")).to_have_value("Voor nummer 12")


@pytest.mark.parametrize("size", ["wide", "small"])
def test_nobody_answers_and_one_key_promises_to_call_back(town, open_tab, size):
    talks(f"b2{size}")
    tab = open_tab(size, FATIMA)
    screen_about(tab, f"hal:b2{size}", "verlichting")
    tab.keyboard.press("F4")
    expect(tab.locator("button[name=naar]").first).to_be_focused()
    assert axe_faults(tab) == []
    assert sideways(tab) == 0
    tab.keyboard.press("Enter")
    expect(tab.get_by_text("Je verbindt door naar Lena Lichtveld")).to_be_visible()
    Doorverbinding.objects.update(at=timezone.now() - timedelta(seconds=20))
    expect(tab.get_by_text("Lena Lichtveld neemt niet op")).to_be_visible(timeout=5000)
    expect(tab.get_by_text("Bel de klant terug: Team Verlichting, vóór")).to_be_visible()
    assert axe_faults(tab) == []
    assert sideways(tab) == 0
    tab.keyboard.press("Alt+9")
    expect(tab.get_by_text("Zeg dit: wij bellen u terug vóór")).to_be_visible()
    taak = Internetaak.objects.latest("nummer")
    assert (taak.team_id, taak.telefoonnummer, taak.toelichting) == ("verlichting", "0612345678", "Voor nummer 12")
