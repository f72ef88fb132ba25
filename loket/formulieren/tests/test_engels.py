"""A form in English: an editor translates its texts, and a resident fills it in; the zaak stays Dutch."""

import re

import pytest
from django.urls import reverse
from django.utils import translation

from loket.examples.cast import TINEKE
from loket.examples.formulieren_in import voorbeelden
from loket.formulieren.models import Aanvraag
from loket.formulieren.queries.bouw import werk
from loket.formulieren.rules.content import read
from loket.formulieren.rules.engels import in_english, kept, missing_in, said, texts_of
from loket.formulieren.tests.conftest import hond

NAME = "Honden aanmelden"
ENGLISH = {
    NAME: "Register dogs",
    "Op het gemeentehuis": "At the town hall",
    "Uw honden": "Your dogs",
    "Hoeveel honden hebt u?": "How many dogs do you have?",
    "Fokt u honden?": "Do you breed dogs?",
    "Uw kennel": "Your kennel",
    "Hoe heet uw kennel?": "What is the name of your kennel?",
    "Over u": "About you",
    "Uw achternaam": "Your last name",
    "Uw e-mailadres": "Your e-mail address",
    "Kosten": "Costs",
}


# -- By hand ---------------------------------------------------------------------------------------------------------


def test_every_text_that_people_read_is_asked_for_once():
    assert texts_of(read(hond()), NAME) == list(ENGLISH)


def test_english_changes_what_is_read_and_nothing_else():
    dutch = kept(read(hond()), NAME, ENGLISH)
    english = in_english(dutch)
    assert missing_in(dutch, NAME) == []
    assert [stap.titel for stap in english.stappen] == ["Your dogs", "Your kennel", "About you"]
    assert [vraag.code for vraag in english.vragen()] == [vraag.code for vraag in dutch.vragen()]
    assert (english.stappen[1].als, english.zaaktype) == (dutch.stappen[1].als, dutch.zaaktype)


def test_english_of_a_text_that_is_gone_is_not_kept():
    assert "Weg" not in kept(read(hond()), NAME, {**ENGLISH, "Weg": "Gone"}).engels


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("Vul minstens 12,50 in", "Fill in at least 12,50"),
        ("Kies een datum vanaf 3 maart 2027", "Choose a date from 3 March 2027"),
        ("Vul in: Your last name", "Fill in: Your last name"),
        ("Een BSN heeft 9 cijfers. U vindt het op uw paspoort", "A BSN has 9 digits. You find it on your passport"),
        ("Iets van 100% anders", "Iets van 100% anders"),
    ],
)
def test_what_we_say_beside_a_question_is_said_in_english_too(dutch, english):
    with translation.override("en"):
        assert said(dutch) == english
    with translation.override("nl"):
        assert said(dutch) == dutch


def test_the_form_for_bulky_waste_of_the_demo_is_there_in_english():
    found = next(each for each in voorbeelden() if each.slug == "grofvuil")
    assert missing_in(found.inhoud, found.naam) == []


# -- On the site -----------------------------------------------------------------------------------------------------


@pytest.fixture
def in_english_too(publish):
    publish(hond(engels=ENGLISH), name=NAME)


def main(answer):
    html = answer.content.decode()
    return html[html.index("<main") : html.index("</main>")]


@pytest.mark.django_db
def test_somebody_fills_it_in_in_english_and_the_dossier_is_dutch(client, in_english_too):
    first = client.get("/en/formulier/honden/")
    assert "Register dogs" in main(first)
    assert "It takes about 5 minutes." in main(first)
    assert 'lang="nl"' not in main(first)
    step = client.post("/en/formulier/honden/")["Location"]
    assert step.startswith("/en/formulier/honden/")
    assert "How many dogs do you have?" in main(client.get(step))
    wrong = client.post(step, {"aantal": "50", "kennel": ""})
    assert "Fill in 20 at most" in main(wrong)
    assert "Choose an answer: Do you breed dogs?" in main(wrong)
    assert not re.search(r"\b(Uw|Vul|Kies|Verder|Terug|Ja|Nee)\b", re.sub("<[^>]*>", " ", main(wrong)))
    step = client.post(step, {"aantal": "2", "kennel": "nee"})["Location"]
    check = client.post(step, {"achternaam": "Bedacht", "email": ""})["Location"]
    assert "Check your answers" in main(client.get(check))
    done = client.post(check, follow=True)
    assert "We have received your form" in main(done)
    aanvraag = Aanvraag.objects.get()
    assert aanvraag.answers["kennel"] == "nee"
    assert "/en/" not in str(aanvraag.answers)


@pytest.mark.django_db
def test_a_form_of_which_one_text_has_no_english_is_dutch_and_says_so(client, publish):
    publish(hond(engels={**ENGLISH, "Over u": ""}), name=NAME)
    first = main(client.get("/en/formulier/honden/"))
    assert "The questions of this form are in Dutch only." in first
    assert re.search(r'<h1[^>]* lang="nl">Honden aanmelden', first)
    step = main(client.get(client.post("/en/formulier/honden/")["Location"]))
    assert re.search(r'<div id="aantal" lang="nl">', step)
    assert "Next" in step


@pytest.mark.django_db
def test_an_editor_translates_text_by_text(log_in, publish):
    publish(hond(), name=NAME)
    editor, there = log_in(TINEKE), reverse("formulieren:bouw_engels", args=["honden"])
    assert "Nog 11 teksten zonder Engels." in editor.get(there).content.decode()
    told = {f"t{number}": english for number, english in enumerate(ENGLISH.values())}
    assert editor.post(there, {**told, "basis": werk("honden").basis}).status_code == 302
    assert werk("honden").inhoud.engels == ENGLISH
    assert "Alles is vertaald." in editor.get(there).content.decode()
