"""What the zaak takes over, and how a reference is read."""

from datetime import date

import pytest

from loket.formulieren.rules.bekend import answer_of, asked_of, fields_of
from loket.formulieren.rules.content import read
from loket.formulieren.rules.kenmerk import kenmerk_in, new_kenmerk
from loket.formulieren.rules.overdracht import aanvrager_of, lines_of, onderwerp_of, waarde_of
from loket.formulieren.rules.reis import reis
from loket.formulieren.tests.conftest import hond, vraag

TODAY = date(2026, 12, 1)
ADRES = {"straat": "Laan", "huisnummer": "3", "toevoeging": "b", "postcode": "1861AA", "plaats": "Bergen"}


def with_(*questions):
    form = hond()
    form["stappen"][2]["vragen"] += questions
    return read(form)


def way(inhoud, **answers):
    told = {"aantal": "3", "kennel": "nee", "achternaam": "Zandstra", "email": "", **answers}
    return reis(inhoud, told, {}, TODAY)


def test_the_subject_names_answers_and_is_short():
    inhoud = read(hond(onderwerp="{aantal} honden, {kosten} euro, {weet_niet}"))
    assert onderwerp_of(inhoud, way(inhoud), "Honden") == "3 honden, 37.5 euro,"
    assert onderwerp_of(read(hond(onderwerp="")), way(inhoud), "Honden") == "Honden"
    assert len(onderwerp_of(read(hond(onderwerp="x" * 150)), way(inhoud), "Honden")) == 80


def test_who_asks():
    inhoud = with_(vraag("thuis", "adres", wie="adres"), vraag("tel", "telefoon", wie="telefoon"))
    found = aanvrager_of(inhoud, way(inhoud, thuis=ADRES, tel="0612345678"))
    assert (found.achternaam, found.straat, found.huisnummer, found.phone) == ("Zandstra", "Laan", "3 b", "0612345678")


def test_what_was_asked_and_answered_in_words():
    inhoud = read(hond(berekeningen=[{"code": "kosten", "label": "Kosten", "formule": "aantal * 2,5", "tonen": True}]))
    assert list(lines_of(inhoud, way(inhoud))) == [
        ("Uw honden", [("Hoeveel honden hebt u?", "3"), ("Fokt u honden?", "Nee")]),
        ("Over u", [("Uw achternaam", "Zandstra"), ("Uw e-mailadres", "–")]),
        ("Berekening", [("Kosten", "7,5")]),
    ]


@pytest.mark.parametrize(
    ("soort", "words", "antwoord", "specificatie", "found"),
    [
        ("datum", "3 december 2026", "2026-12-03", {"formaat": "datum", "lengte": "8"}, "20261203"),
        ("getal", "1.250,5", "1250.5", {"formaat": "getal", "lengte": "5,2"}, "1250,5"),
        ("tekst", "Eikenboom", "Eikenboom", {"formaat": "tekst", "lengte": "4"}, "Eike"),
    ],
)
def test_a_value_as_the_standard_writes_it(soort, words, antwoord, specificatie, found):
    question = next(each for each in with_(vraag("x", soort)).vragen() if each.code == "x")
    assert waarde_of(question, words, antwoord, specificatie) == found


def test_only_the_fields_that_a_form_names_are_asked():
    inhoud = with_(vraag("thuis", "adres", bron="brp:adres"), vraag("voor", bron="brp:naam.voornamen"))
    asked = asked_of(inhoud, "brp")
    assert set(asked) == {"adres", "naam.voornamen"}
    fields = fields_of(asked)
    assert "naam.voornamen" in fields
    assert "verblijfplaats.verblijfadres.postcode" in fields
    assert "geboorte.datum" not in fields
    begin = "verblijfplaats.verblijfadres."
    told = {f"{begin}officieleStraatnaam": "Laan", f"{begin}huisnummer": "3", f"{begin}huisletter": "b"}
    told |= {f"{begin}postcode": "1861AA", f"{begin}woonplaats": "Bergen"}
    assert answer_of(asked["adres"], "adres", told) == ADRES
    assert answer_of(asked["adres"], "adres", {}) == {}


@pytest.mark.parametrize("typed", ["F-7KQ2-9XNB", "f 7kq2 9xnb", "7KQ29XNB", " F-7KQ2-9XNB. "])
def test_a_reference_as_people_write_it(typed):
    assert kenmerk_in(typed) == "F-7KQ2-9XNB"


def test_a_reference_cannot_be_mistaken():
    drawn = {new_kenmerk() for _ in range(200)}
    assert len(drawn) == 200
    assert all(kenmerk_in(each) == each for each in drawn)
    assert not any(sign in each[2:] for each in drawn for sign in "0O1IL")
    assert kenmerk_in("Z-2026-12") == ""
