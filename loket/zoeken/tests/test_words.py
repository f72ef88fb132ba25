"""Words as search compares them."""

import pytest

from loket.zoeken.engine.words import folded, stem, telling, trigrams, words_of


@pytest.mark.parametrize(
    "alike",
    [
        "boom bomen boompje boompjes",
        "rijbewijs rijbewijzen",
        "klacht klachten",
        "trouwen getrouwd trouwt",
        "verhuizen verhuisd verhuizing",
        "kappen kap kapt gekapt",
        "container containers containertje",
        "subsidie subsidies",
        "overlijden overleden",
        "muis muizen",
        "parkeren parkeert geparkeerd",
        "paspoort paspoorten",
        "verlengen verlengd verlenging",
        "aanvragen aanvraag aangevraagd",
        "tegel tegels tegeltje",
        "died dying",
    ],
)
def test_forms_of_a_word_have_one_stem(alike):
    assert len({stem(word) for word in alike.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("boom", "bouw"), ("graf", "gras"), ("bijstand", "bijstaan"), ("huis", "huur")]
)
def test_other_words_have_another(one, other):
    assert stem(one) != stem(other)


def test_accents_and_capitals_do_not_matter():
    assert folded("Café ÉÉN") == "cafe een"
    assert words_of("Z.s.m.: 2 zonnepanelen!") == ["z", "s", "m", "2", "zonnepanelen"]


def test_words_that_tell_nothing_go_unless_there_are_no_others():
    assert telling(words_of("ik wil een paspoort")) == ["paspoort"]
    assert telling(words_of("wat kan ik")) == ["wat", "kan", "ik"]


def test_a_space_more_or_less_makes_the_same_letters():
    assert trigrams(["parkeer", "vergunning"]) == trigrams(["parkeervergunning"])
    assert trigrams(["a"]) == {"^a$"}
