"""What a form must have before people see it."""

import pytest

from loket.formulieren.rules.content import read
from loket.formulieren.rules.publicatie import Zaakkenmerken, why_not_publish
from loket.formulieren.tests.conftest import hond, vraag

ZAAK = Zaakkenmerken()


def faults(zaak=ZAAK, **changed):
    return [refusal.code for refusal in why_not_publish(read(hond(**changed)), zaak)]


def faults_of(question, zaak=ZAAK, **changed):
    """Of a form with this question more."""
    form = hond(**changed)
    form["stappen"][2]["vragen"].append(question)
    return [(refusal.code, refusal.field) for refusal in why_not_publish(read(form), zaak)]


def test_a_good_form():
    assert faults() == []


def test_never_only_digital():
    assert faults(kanalen=[]) == ["form-only-digital"]


def test_a_zaaktype_that_holds():
    assert faults(zaak=None) == ["form-zaaktype-unknown"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"doel": " "}, "question-without-purpose"),
        ({"grondslag": ""}, "question-without-ground"),
        ({"bron": ""}, "question-without-source"),
        ({"bron": "brp:naam.voornamen"}, "question-source-without-login"),
        ({"soort": "bsn"}, "question-bsn-not-allowed"),
        ({"soort": "keuze"}, "question-without-choices"),
        ({"soort": "keuze", "opties": [{"code": "a", "label": "A"}] * 2}, "question-choice-twice"),
        ({"eigenschap": "Kleur"}, "question-eigenschap-unknown"),
        ({"soort": "bestand", "documenttype": "Foto"}, "question-document-unknown"),
        ({"soort": "getal", "min": "veel"}, "question-bounds"),
        ({"soort": "getal", "min": "9", "max": "3"}, "question-bounds"),
        ({"soort": "groep"}, "group-without-question"),
        ({"soort": "groep", "vragen": [vraag("b", "bestand")]}, "group-question-not-allowed"),
        ({"als": {"tests": [{"vraag": "later"}]}}, "condition-looks-ahead"),
    ],
)
def test_a_question_that_is_not_ready(more, code):
    assert faults_of(vraag("nieuw") | more) == [(code, "nieuw")]


def test_the_same_question_where_it_may_be():
    login = {"inloggen": "mag"}
    assert faults_of(vraag("nieuw", bron="brp:naam.voornamen"), **login) == []
    assert faults_of(vraag("nieuw", "bsn"), Zaakkenmerken(bsn=True)) == []
    assert faults_of(vraag("nieuw", eigenschap="Kleur"), Zaakkenmerken(eigenschappen=frozenset({"Kleur"}))) == []


def test_a_question_in_a_group_needs_its_purpose_too():
    inside = vraag("naam", doel="")
    assert faults_of(vraag("kind", "groep", vragen=[inside])) == [("question-without-purpose", "naam")]


def test_what_the_zaak_needs_is_asked():
    needs = Zaakkenmerken(eigenschappen=frozenset({"Datum"}), vereist=frozenset({"Datum"}))
    assert faults(zaak=needs) == ["form-eigenschap-missing"]
    assert faults_of(vraag("dag", "datum", eigenschap="Datum"), needs) == []


@pytest.mark.parametrize(
    ("berekening", "codes"),
    [
        ({"code": "a", "label": "A"}, ["calculation-without-way"]),
        ({"code": "a", "label": "A", "formule": "aantal +"}, ["calculation-not-understood"]),
        ({"code": "a", "label": "A", "formule": "onbekend * 2"}, ["calculation-code-unknown"]),
        ({"code": "aantal", "label": "A", "formule": "2"}, ["form-code-twice"]),
    ],
)
def test_a_calculation_that_is_not_ready(berekening, codes):
    assert faults(berekeningen=[berekening]) == codes


def test_a_price_that_nobody_calculates():
    assert faults(betalen={"bedrag": "leges", "omschrijving": "Leges"}) == ["price-unknown"]


def test_who_asks_must_be_known_and_reachable():
    form = hond()
    form["stappen"] = form["stappen"][:1]
    found = [refusal.code for refusal in why_not_publish(read(form), ZAAK)]
    assert found == ["form-without-name", "form-without-contact"]
    assert [refusal.code for refusal in why_not_publish(read(form | {"inloggen": "moet"}), ZAAK)] == []
