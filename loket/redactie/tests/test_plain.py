"""Plain Dutch or not: what the hints say, and the estimate from A to E (domain facts 9.1)."""

import pytest

from loket.redactie.rules.plain import Plainness, grade_of, is_passive, office_words, plainness, sentences_of

BEFORE = (
    "U dient de ontbrekende bescheiden binnen twee weken na dagtekening dezes te overleggen, bij gebreke van welke uw "
    "aanvraag conform de vigerende regels derhalve buiten behandeling wordt gesteld."
)
AFTER = "Wij missen nog een plattegrond. Stuur die vóór 24 maart 2026. Anders kunnen wij uw aanvraag niet behandelen."


def kinds(text):
    return [hint.kind for hint in plainness(text).hints]


def test_a_sentence_of_the_office_is_an_e_and_a_plain_one_an_a():
    assert plainness(BEFORE).grade == "E"
    assert plainness(AFTER) == Plainness("A", 18, 3, 6.0, [])
    assert not plainness(BEFORE).is_b1
    assert plainness(AFTER).is_b1


def test_nothing_written_is_no_fault():
    assert plainness("") == Plainness("A", 0, 0, 0.0, [])
    assert plainness("\x00 *** ---").words == 0


@pytest.mark.parametrize(
    ("words", "kind"), [(20, []), (21, ["long-sentence"]), (25, ["long-sentence"]), (26, ["too-long-sentence"])]
)
def test_a_long_sentence_is_told(words, kind):
    assert kinds(" ".join(["boom"] * words) + ".") == kind


def test_an_office_word_comes_with_a_better_one():
    [hint] = plainness("Wij sturen u tevens een kaart.").hints
    assert (hint.where, hint.text) == ("tevens", "Zeg liever “ook”.")
    assert kinds("Ten behoeve van u.") == ["office-word"]
    assert kinds("Wij zeggen het ook.") == []


def test_there_are_a_hundred_office_words_and_none_gives_itself():
    assert len(office_words()) >= 100
    assert all(better and better not in office_words() for better in office_words().values())


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("Uw aanvraag wordt behandeld.", True),
        ("De brief werd gisteren verstuurd.", True),
        ("De boom wordt omgezaagd.", True),
        ("Wij sturen u een brief.", False),
        ("U wordt 18 jaar.", False),
        ("De gemeente wordt groter.", False),
        ("Gemeenten worden groter.", False),
        ("U hebt de brief gestuurd.", False),
    ],
)
def test_passive(sentence, passive):
    assert is_passive(sentence) is passive


def test_long_words_that_everybody_knows_are_no_trouble():
    assert kinds("Uw omgevingsvergunning is er.") == []
    assert kinds("Uw beschikkingsbevoegdheden zijn er.") == ["long-word"]


def test_headings_and_items_are_sentences_and_addresses_are_none():
    text = (
        "## Wat moet u doen\n\nBel ons, bijv. op maandag. Of [mail ons](mailto:a@b.example).\n\n- een kaart\n- een foto"
    )
    assert list(sentences_of(text)) == [
        "Wat moet u doen",
        "Bel ons, bijv op maandag.",
        "Of mail ons.",
        "een kaart",
        "een foto",
    ]


def test_more_points_give_a_lower_grade():
    well = dict.fromkeys(
        ["average_words", "long_sentences", "too_long_sentences", "office_words", "passive_sentences", "long_words"],
        0.0,
    )
    assert grade_of(well) == "A"
    assert grade_of(well | {"average_words": 23}) == "B"
    assert grade_of(dict.fromkeys(well, 100.0)) == "E"


def test_a_very_long_text_is_looked_at_soon():
    assert plainness("Dit is een zin met tevens een woord. " * 3000).more > 0
