"""Misspellings are mended by our own words; what exists is left alone; compounds fall apart."""

import pytest

from loket.zoeken.engine.asked import understood
from loket.zoeken.engine.lexicon import lexicon_of
from loket.zoeken.engine.words import words_of

OURS = "paspoort rijbewijs aanvragen parkeervergunning parkeren vergunning bijstand uitkering huwelijk verlengen koop"


@pytest.fixture(scope="module")
def lexicon():
    return lexicon_of([("nl", words_of(OURS), 3), ("en", ["convert", "licence"], 3)])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pasdpoort", "paspoort"),
        ("rijbwijs", "rijbewijs"),
        ("parkeervergunnig", "parkeervergunning"),
        ("uitkerign", "uitkering"),
        ("huwlijk", "huwelijk"),
        ("bijstant", "bijstand"),
    ],
)
def test_a_misspelling_is_mended(lexicon, typed, meant):
    assert lexicon.mend(typed) == meant


@pytest.mark.parametrize("word", ["koor", "concert", "pizza", "netflix", "1861", "asdfgh", "pas", "🙂"])
def test_what_exists_or_looks_like_nothing_is_left_alone(lexicon, word):
    assert lexicon.mend(word) == word


def test_compounds_fall_apart_and_come_together(lexicon):
    assert lexicon.split("rijbewijsaanvragen") == ("rijbewijs", "aanvragen")
    assert lexicon.split("zonnebril") == ()
    apart = understood("parkeer vergunning", lexicon, {})
    assert "parkervergun" in apart.signs


def test_a_synonym_adds_what_it_means(lexicon):
    asked = understood("boekje", lexicon, {"boekje": ["paspoort"]})
    assert set(asked.signs) == {"boek", "pasport"}
    assert asked.stems == ("boek",)


@pytest.mark.parametrize(
    ("text", "english"), [("how do I renew my passport", True), ("hoe verleng ik mijn paspoort", False), ("bsn", False)]
)
def test_the_language_is_guessed(lexicon, text, english):
    assert understood(text, lexicon, {}).english is english
