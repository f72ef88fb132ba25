"""No klantcontact ends in nothing, and a "nee" says why and what else (S-89, S-127, S-157)."""

import pytest

from loket.klantcontacten.models import Klantcontact, NeeReden, Resultaat
from loket.klantcontacten.rules.ending import END_OF, LONGEST, End, Verslag, results_for, why_not_close
from loket.producten.rules.content import Level


def verslag(**given):
    return Verslag(**{"kanaal": "telefoon", "onderwerp": "Paspoort kwijt", "resultaat": "beantwoord"} | given)


def codes(level=None, **given):
    return [refusal.code for refusal in why_not_close(verslag(**given), level=level)]


def test_an_answer_with_its_question_is_enough():
    assert codes() == []


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"resultaat": ""}, ["result-missing"]),
        ({"resultaat": "weet-niet"}, ["result-missing"]),
        ({"onderwerp": "  "}, ["question-missing"]),
        ({"onderwerp": "", "resultaat": ""}, ["question-missing", "result-missing"]),
        ({"resultaat": "doorverwezen"}, ["to-whom-missing"]),
        ({"resultaat": "doorverbonden", "verwezen_naar": "Team Groen"}, []),
        ({"resultaat": "nee"}, ["reason-missing", "alternative-missing"]),
        ({"resultaat": "nee", "nee_reden": "te_laat"}, ["alternative-missing"]),
        ({"resultaat": "nee", "nee_reden": "te_laat", "nee_alternatief": "geen alternatief"}, []),
        ({"notitie": "x" * 1001}, ["too-long"]),
        ({"nee_reden": "x" * 31}, ["too-long"]),  # whatever was chosen: it is kept
    ],
)
def test_what_is_missing_is_told_at_once(given, missing):
    assert codes(**given) == missing


def test_what_is_too_long_for_its_column_is_told():
    long = [name for name in LONGEST if "too-long" in codes(**{name: "x" * (LONGEST[name] + 1)})]
    assert long == [*LONGEST]
    kept = {"notitie": "inhoud"}
    columns = {name: Klantcontact._meta.get_field(kept.get(name, name)).max_length for name in LONGEST}
    assert columns == LONGEST


def test_every_result_but_a_broken_call_is_one_of_the_four_ends():
    assert set(Resultaat) - set(END_OF) == {Resultaat.AFGEBROKEN}
    assert set(END_OF.values()) == set(End)


def test_a_product_of_level_1_does_not_offer_to_start_a_zaak():
    assert Resultaat.ZAAK_GESTART not in results_for(Level.ANSWER)
    assert Resultaat.ZAAK_GESTART in results_for(Level.TAKE_IN)
    assert codes(level=Level.ANSWER, resultaat="zaak_gestart") == ["level-too-low"]
    assert codes(level=None, resultaat="zaak_gestart") == []


def test_reasons_for_no_are_those_of_the_town():
    assert NeeReden.values == [
        "geen_bevoegdheid",
        "regel_staat_het_niet_toe",
        "niet_voor_deze_doelgroep",
        "onevenredig",
        "andere_instantie",
        "te_laat",
    ]
