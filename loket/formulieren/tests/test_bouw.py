"""An editor builds a form: parts are put, moved and taken away, and the rest stays as it was."""

import pytest

from loket.formulieren.rules.bouw import (
    moved,
    new_code,
    options_of,
    pad_of,
    part_at,
    places,
    put_berekening,
    put_stap,
    put_vraag,
    removed,
    seen_before,
    without_berekening,
)
from loket.formulieren.rules.content import Berekening, Optie, Soort, Stap, Vraag, read
from loket.formulieren.tests.conftest import hond, vraag


def codes(inhoud):
    return [".".join(pad) for pad, _ in places(inhoud)]


AS_IT_WAS = [
    *("honden", "honden.aantal", "honden.kennel", "bedrijf", "bedrijf.naam_kennel"),
    *("over_u", "over_u.achternaam", "over_u.email"),
]


def test_a_step_and_a_question_come_last_and_stay_in_place_when_they_are_changed(inhoud):
    more = put_vraag(put_stap(inhoud, Stap("slot", "Tot slot")), ("slot",), Vraag("nog", Soort.TEKST, "Nog iets?"))
    assert codes(more) == [*AS_IT_WAS, "slot", "slot.nog"]
    again = put_vraag(more, ("honden",), Vraag("aantal", Soort.GETAL, "Hoe veel?"))
    assert codes(again) == codes(more)
    assert part_at(again, ("honden", "aantal")).label == "Hoe veel?"


def test_a_question_of_a_group():
    inhoud = read(hond(stappen=[{"code": "s", "titel": "S", "vragen": [vraag("kind", "groep", vragen=[])]}]))
    more = put_vraag(inhoud, ("s", "kind"), Vraag("naam", Soort.TEKST, "Naam"))
    assert codes(more) == ["s", "s.kind", "s.kind.naam"]
    assert codes(removed(more, ("s", "kind", "naam"))) == ["s", "s.kind"]


def test_what_is_taken_away_takes_what_is_in_it(inhoud):
    assert codes(removed(inhoud, ("honden",))) == AS_IT_WAS[3:]
    assert codes(removed(inhoud, ("over_u", "email"))) == AS_IT_WAS[:-1]


@pytest.mark.parametrize(
    ("pad", "by", "order"),
    [
        (("bedrijf",), -1, ["bedrijf", "bedrijf.naam_kennel", "honden", "honden.aantal", "honden.kennel"]),
        (("honden",), -1, AS_IT_WAS[:5]),
        (("honden", "kennel"), -1, ["honden", "honden.kennel", "honden.aantal", "bedrijf", "bedrijf.naam_kennel"]),
        (("honden", "kennel"), 1, ["honden", "honden.aantal", "bedrijf", "bedrijf.kennel", "bedrijf.naam_kennel"]),
        (("bedrijf", "naam_kennel"), -1, [*AS_IT_WAS[:3], "honden.naam_kennel", "bedrijf"]),
        (("honden", "aantal"), -1, AS_IT_WAS[:5]),
        (("honden", "onbekend"), 1, AS_IT_WAS[:5]),
    ],
)
def test_a_place_up_or_down(inhoud, pad, by, order):
    assert codes(moved(inhoud, pad, by))[:5] == order


def test_the_last_question_of_all_stays(inhoud):
    assert codes(moved(inhoud, ("over_u", "email"), 1)) == AS_IT_WAS


def test_a_calculation_comes_and_goes(inhoud):
    more = put_berekening(inhoud, Berekening("korting", "Korting", "1"))
    assert [each.code for each in more.berekeningen] == ["kosten", "korting"]
    assert [each.code for each in without_berekening(more, "kosten").berekeningen] == ["korting"]


def test_a_condition_looks_at_what_stands_above_it(inhoud):
    assert [each.code for each in seen_before(inhoud, ("honden",))] == []
    assert [each.code for each in seen_before(inhoud, ("honden", "kennel"))] == ["aantal"]
    assert [each.code for each in seen_before(inhoud, ("bedrijf", "naam_kennel"))] == ["aantal", "kennel"]


def test_where_a_fault_leads(inhoud):
    assert pad_of(inhoud, "kennel") == ("honden", "kennel")
    assert pad_of(inhoud, "nergens") == ()


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Hoe woont u?", "hoe_woont_u"),
        ("Één hond", "een_hond"),
        ("2 namen", "v_2_namen"),
        ("???", "vraag"),
        ("Kennel", "kennel_2"),
    ],
)
def test_a_code_is_made_of_the_label(label, code):
    assert new_code(label, ["kennel"]) == code


def test_a_choice_keeps_its_code_when_its_words_or_its_place_stay():
    old = [Optie("koop", "Ik koop"), Optie("huur", "Ik huur")]
    assert options_of(["Ik huur", "Ik koop"], old) == old[::-1]
    assert options_of(["Ik koop een huis", "Ik huur"], old) == [Optie("koop", "Ik koop een huis"), old[1]]
    assert options_of(["Ik koop", "", "Ik huur", "Bij familie | In een kamer"], old) == [
        *old,
        Optie("bij_familie", "Bij familie", "In een kamer"),
    ]
