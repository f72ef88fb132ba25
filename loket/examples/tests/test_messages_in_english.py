"""What we write to people in their own language: every mail and text message, in Dutch and in English."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.module_loading import import_string

import loket
from loket.berichten.commands import rendered
from loket.examples.tests.test_forms_in_english import dutch_words
from loket.kernel.text import MONTHS, WEEKDAYS

HOUSE = Path(loket.__path__[0])
# To colleagues, the owner of a place, or another body of government.
TO_OTHERS = {
    *("archief", "basisregistraties", "cijfers", "programma", "raad", "redactie", "telefonie"),
    *("balie/come.txt", "formulieren/bedrag_nakijken.txt", "mail/passed_on.txt", "waardering/peiling.txt"),
    *("klachten/collega_afschrift.txt", "klachten/collega_maatregel.txt", "klachten/collega_nieuw.txt"),
    *("klachten/collega_toegewezen.txt", "klantcontacten/compliment.txt", "klantcontacten/knelpunt.txt"),
    *("klantcontacten/late.txt", "klantcontacten/late_today.txt", "meldingen/no_piket.txt", "meldingen/piket.txt"),
    *("meldingen/piket_silent.txt", "meldingen/to_owner.txt", "zaken/noodtoegang.txt"),
}
# What counts in law stays Dutch, below a line in English (Awb 2:6).
STAYS_DUTCH = {"formulieren/aanmaning.txt", "klachten/niet_behandeld.txt", "klachten/oordeel.txt"}
STAYS_DUTCH |= {"correspondentie/bericht.txt"}
DAY, AMOUNT = "maandag 3 maart 2031", "€ 1.250,50"
DAYS = (
    *("uiterlijk", "tot", "op", "start", "streef", "oud", "last_day", "geldig_tot", "due_on", "judge_until"),
    *("planned_on", "ombudsman_tot", "bellen", "ontvangen", "antwoord_uiterlijk", "promised"),
)


def name_of(path):
    return f"{path.relative_to(HOUSE).parts[0]}/{path.name}"


def all_messages():
    return [*HOUSE.glob("*/templates/*/berichten/*.txt"), *HOUSE.glob("*/templates/*/berichten/*.sms")]


def to_citizens():
    others = TO_OTHERS | STAYS_DUTCH
    return sorted(path for path in all_messages() if not {name_of(path), name_of(path).partition("/")[0]} & others)


class Told:
    """Whatever a text asks for: a name, a number, two things in a row; there, or not."""

    def __init__(self, *, there):
        self.there = there

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return Told(there=self.there)

    def __str__(self):
        return "Example"

    def __bool__(self):
        return self.there

    def __iter__(self):
        return iter(["Example", "Example"])

    def __gt__(self, other):
        return self.there

    def partition(self, part):
        return "Example", "", ""


class Melding(Told):
    planned_on = date(2031, 3, 3)


class Visit(Told):
    when, until, needs = "maandag 3 maart om 9.00 uur", "9.15 uur (wintertijd)", ["Example"]


def asked_in(path):
    """The words that the tags and values of this text name."""
    tags = re.findall(r"{%(.*?)%}|{{(.*?)}}", path.read_text())
    return {word for tag in tags for part in tag for word in re.findall(r"(?<![\w.|\"])[a-z_]+", part)}


def words(path, *, there, what):
    told = {name: Told(there=there) for name in asked_in(path) - {"forloop"}}
    told |= {"bedrag": AMOUNT, "it": {"naam": "paspoort"}, "melding": Melding(there=there)}
    told |= {"outcome": what, "occasion": what, "text": "Example", "naam": "Example", "regels": ["Example"]}
    if there:
        told |= dict.fromkeys(DAYS, DAY) | {"bedrag": AMOUNT, "wanneer": "vanmorgen om 08.47 uur"}
    return told | {"afspraak": Visit(there=there), "gemeente": Told(there=True)}


CASES = [(there, what) for there in (True, False) for what in ("planned_along", "not_found", "zaak", "melding")]


@pytest.mark.parametrize("path", to_citizens(), ids=name_of)
def test_a_message_to_somebody_is_there_in_english(path, db):
    """With everything that may be told in it, and without."""
    name = str(path.relative_to(path.parent.parent.parent))
    for there, what in CASES:
        told = words(path, there=there, what=what)
        dutch, english = (rendered(name, told, taal=taal) for taal in ("nl", "en"))
        assert dutch != english
        assert dutch_words(re.sub(r"\S+/\S*|Mijn", "", english)) == [], english
        assert "page is in Dutch" not in english  # it is there below /en/, and the link leads to it
        assert [word for word in (*MONTHS, *WEEKDAYS, "uur") if re.search(rf"\b{word}\b", english)] == [], english
        assert len(dutch.splitlines()) == len(english.splitlines())


def test_a_day_a_time_and_an_amount_are_said_in_english(db):
    told = {"bedrag": AMOUNT, "uiterlijk": "3 maart 2031", "waarvoor": "x", "kenmerk": "K", "link": "x"}
    text = rendered("formulieren/berichten/betaalverzoek.txt", told, taal="en")
    assert "The amount is €1,250.50." in text
    assert "Pay by 3 March 2031 at the latest." in text
    receipt = {"wanneer": "op 3 maart om 08.47 uur", "kenmerk": "K", "team": "KCC", "uiterlijk": "4 maart 2031"}
    assert "We got your e-mail on 3 March at 08:47." in rendered("mail/berichten/receipt.txt", receipt, taal="en")
    receipt["wanneer"] = "vanmorgen om 08.47 uur"
    assert "We got your e-mail this morning at 08:47." in rendered("mail/berichten/receipt.txt", receipt, taal="en")


SUBJECTS = (
    *("loket.afspraken.rules.wording.SUBJECTS", "loket.zaken.rules.words.SUBJECTS"),
    *("loket.meldingen.rules.wording.SUBJECTS", "loket.klachten.commands.write.SUBJECTS"),
    *("loket.waardering.commands.invite.SUBJECTS", "loket.correspondentie.commands.reisdocument.SUBJECTS"),
    "loket.formulieren.commands.teken_vraag.TO_FIRST",
)


@pytest.mark.parametrize("where", SUBJECTS)
def test_so_is_what_stands_above_it(where):
    for subject in import_string(where).values():
        with translation.override("nl"):
            dutch = str(subject)
        with translation.override("en"):
            assert str(subject) != dutch
            assert dutch_words(re.sub(r"{\w+}", "", str(subject))) == []


def test_what_counts_in_law_stays_dutch_below_a_line_in_english(db):
    line = import_string("loket.formulieren.commands.betaalverzoek.ADMONITION")
    told = {"bedrag": "€ 12", "kenmerk": "K", "link": "https://loket.example/x"}
    dutch, english = (
        rendered("formulieren/berichten/aanmaning.txt", told, taal=taal, english_line=line) for taal in ("nl", "en")
    )
    first, _, rest = english.partition("\n\n")
    assert first == "You have not paid yet. Below is the reminder of the law, in Dutch. Pay with the link in it."
    assert rest == dutch
    assert "Dit is een aanmaning." in dutch


def test_each_list_above_names_what_is_there():
    found = {name_of(path) for path in all_messages()}
    rooms = {each.partition("/")[0] for each in found}
    assert {each for each in TO_OTHERS | STAYS_DUTCH if each not in found | rooms} == set()
