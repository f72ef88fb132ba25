"""The journey follows from the answers: what is asked, where one is, and what it costs."""

from datetime import date

import pytest

from loket.formulieren.rules.content import read
from loket.formulieren.rules.reis import reis
from loket.formulieren.tests.conftest import hond, vraag

TODAY = date(2026, 12, 1)
HONDEN = {"aantal": "3", "kennel": "nee"}
OVER_U = {"achternaam": "Zandstra", "email": ""}


def steps(inhoud, answers, known=None):
    return [halte.stap.code for halte in reis(inhoud, answers, known or {}, TODAY).haltes]


def test_nobody_answered_anything(inhoud):
    way = reis(inhoud, {}, {}, TODAY)
    assert way.volgende.stap.code == "honden"
    assert way.may_be_at("honden")
    assert not way.may_be_at("over_u")


def test_a_step_is_asked_when_its_condition_holds(inhoud):
    assert steps(inhoud, HONDEN) == ["honden", "over_u"]
    assert steps(inhoud, {**HONDEN, "kennel": "ja"}) == ["honden", "bedrijf", "over_u"]


def test_what_is_not_asked_any_more_counts_no_longer(inhoud):
    answers = {**HONDEN, "kennel": "nee", "naam_kennel": "De Hoef", **OVER_U}
    way = reis(inhoud, answers, {}, TODAY)
    assert "naam_kennel" not in way.antwoorden
    assert way.klaar


def test_an_optional_question_must_have_been_seen(inhoud):
    assert reis(inhoud, {**HONDEN, "achternaam": "Zandstra"}, {}, TODAY).volgende.stap.code == "over_u"
    assert reis(inhoud, {**HONDEN, **OVER_U}, {}, TODAY).klaar


def test_a_wrong_answer_keeps_one_at_its_step(inhoud):
    way = reis(inhoud, {**HONDEN, "aantal": "21", **OVER_U}, {}, TODAY)
    assert way.volgende.stap.code == "honden"
    assert way.volgende.fouten["aantal"].tekst == "Vul hoogstens 20 in"


def test_what_is_known_is_not_asked(inhoud):
    way = reis(inhoud, HONDEN, {"achternaam": "Zandstra", "email": "z@bergen.example"}, TODAY)
    assert [halte.stap.code for halte in way.haltes] == ["honden"]
    assert way.antwoorden["achternaam"] == "Zandstra"
    some = reis(inhoud, HONDEN, {"achternaam": "Zandstra"}, TODAY).halte("over_u")
    assert [each.code for each in some.vragen] == ["email"]
    assert [each.code for each in some.bekend] == ["achternaam"]


def test_that_somebody_has_none_of_it_is_known_too(inhoud):
    """Who has no tussenvoegsel is not asked for one."""
    way = reis(inhoud, HONDEN, {"achternaam": "Zandstra", "email": ""}, TODAY)
    assert [halte.stap.code for halte in way.haltes] == ["honden"]
    assert way.klaar


def test_back_and_on(inhoud):
    way = reis(inhoud, {**HONDEN, "kennel": "ja"}, {}, TODAY)
    assert way.before("honden") is None
    assert way.before("over_u").stap.code == "bedrijf"
    assert way.after("honden").stap.code == "bedrijf"
    assert way.after("over_u") is None


@pytest.mark.parametrize(
    ("told", "aantal", "cents"),
    [("25", "3", 2500), ("12,50", "1", 1250), ("kosten", "3", 3750), ("kosten", "", None), ("0", "1", None)],
)
def test_what_it_costs(told, aantal, cents):
    inhoud = read(hond(betalen={"bedrag": told, "omschrijving": "Leges"}))
    assert reis(inhoud, {"aantal": aantal, "kennel": "nee"}, {}, TODAY).bedrag_cent == cents


def test_a_decision_table_decides_by_its_first_row_that_holds():
    tabel = [
        {"als": {"tests": [{"vraag": "aantal", "hoe": "meer", "waarde": "5"}]}, "dan": "100"},
        {"als": {"tests": [{"vraag": "aantal", "hoe": "meer", "waarde": "2"}]}, "dan": "40"},
    ]
    berekening = {"code": "tarief", "label": "Tarief", "tabel": tabel, "anders": "15"}
    inhoud = read(hond(berekeningen=[berekening], betalen={"bedrag": "tarief", "omschrijving": "Leges"}))
    found = [reis(inhoud, {"aantal": n, "kennel": "nee"}, {}, TODAY).bedrag_cent for n in ("6", "5", "2")]
    assert found == [10000, 4000, 1500]


@pytest.mark.parametrize(
    ("tests", "een", "asked"),
    [
        ([("aantal", "is", "3"), ("kennel", "is", "ja")], False, False),
        ([("aantal", "is", "3"), ("kennel", "is", "ja")], True, True),
        ([("aantal", "is", "3,0".replace(",", "."))], False, True),
        ([("kennel", "is_niet", "ja")], False, True),
        ([("kennel", "ingevuld", "")], False, True),
        ([("naam_kennel", "leeg", "")], False, True),
        ([("aantal", "minder", "3")], False, False),
    ],
)
def test_conditions(tests, een, asked):
    told = {"tests": [{"vraag": v, "hoe": h, "waarde": w} for v, h, w in tests], "een": een}
    form = hond()
    form["stappen"].append({"code": "extra", "titel": "Extra", "als": told, "vragen": [vraag("meer")]})
    assert ("extra" in steps(read(form), HONDEN)) == asked


@pytest.mark.parametrize(
    ("wanted", "day", "holds"), [("vandaag+28", "2026-12-30", True), ("vandaag+28", "2026-12-29", False)]
)
def test_a_day_is_compared_with_today(wanted, day, holds):
    als = {"tests": [{"vraag": "dag", "hoe": "meer", "waarde": wanted}]}
    form = {
        "zaaktype": "KLACHT",
        "stappen": [{"code": "a", "titel": "A", "vragen": [vraag("dag", "datum"), vraag("waarom", als=als)]}],
    }
    asked = [each.code for each in reis(read(form), {"dag": day}, {}, TODAY).haltes[0].vragen]
    assert asked == (["dag", "waarom"] if holds else ["dag"])


def test_a_calculation_that_needs_itself_comes_to_nothing():
    circle = [{"code": "a", "label": "A", "formule": "b + 1"}, {"code": "b", "label": "B", "formule": "a + 1"}]
    inhoud = read(hond(berekeningen=circle, betalen={"bedrag": "a", "omschrijving": "x"}))
    assert reis(inhoud, HONDEN, {}, TODAY).bedrag_cent == 200  # b counts a as 0
