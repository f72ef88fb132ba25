"""The parts that the law asks for, without a database (Awb 3:45 - 3:47, 6:7, 6:8)."""

from dataclasses import replace
from datetime import date

import pytest

from loket.besluiten.rules.besluittekst import (
    Blocks,
    last_day_to_object,
    text_of,
    why_not_blocks,
    why_not_sent_then,
    why_not_text,
)

BLOCKS = Blocks(
    beslissing="U mag de eik in uw tuin kappen.",
    redenen="De eik is ziek en kan omvallen.",
    grondslag="Artikel 4:11 van de Algemene plaatselijke verordening.",
    bezwaar_door="u en iedereen die er een belang bij heeft",
    bezwaar_bij="College van burgemeester en wethouders, Postbus 175, 1860 AD Bergen",
)
LAST = date(2026, 4, 14)


def codes(refusals):
    return [refusal.code for refusal in refusals]


@pytest.mark.parametrize(
    ("sent", "last"),
    [
        (date(2026, 3, 3), date(2026, 4, 14)),  # six weeks, the same day of the week
        (date(2026, 3, 24), date(2026, 5, 6)),  # the 5th of May is a holiday (worked example of the law)
        (date(2026, 2, 21), date(2026, 4, 7)),  # a Saturday, then Easter
    ],
)
def test_six_weeks_from_the_day_after_it_was_sent(sent, last):
    assert last_day_to_object(sent).end == last


def test_a_whole_text_is_fine():
    assert why_not_blocks(BLOCKS) == []
    assert why_not_text(text_of(BLOCKS, LAST), BLOCKS, LAST) == []


@pytest.mark.parametrize("name", ["beslissing", "redenen", "grondslag", "bezwaar_door", "bezwaar_bij"])
def test_each_part_is_asked_for(name):
    refusals = why_not_blocks(replace(BLOCKS, **{name: "  "}))
    assert [(refusal.code, refusal.field) for refusal in refusals] == [(f"{name.replace('_', '-')}-missing", name)]


def test_everything_that_is_missing_is_told_at_once():
    assert codes(why_not_blocks(Blocks("", "", "", "", ""))) == [
        "beslissing-missing",
        "redenen-missing",
        "grondslag-missing",
        "bezwaar-door-missing",
        "bezwaar-bij-missing",
    ]


def test_the_text_says_it_in_plain_words():
    text = text_of(BLOCKS, LAST)
    assert "Uw bezwaar moet bij ons zijn tot en met 14 april 2026." in text
    for part in (BLOCKS.beslissing, BLOCKS.redenen, BLOCKS.grondslag, BLOCKS.bezwaar_door, BLOCKS.bezwaar_bij):
        assert part in text


def test_braces_of_a_writer_stay_as_they_are():
    assert "{redenen}" in text_of(replace(BLOCKS, beslissing="Zie {redenen}."), LAST)


@pytest.mark.parametrize(
    ("gone", "code"),
    [
        (BLOCKS.beslissing, "beslissing-not-in-text"),
        (BLOCKS.redenen, "redenen-not-in-text"),
        (BLOCKS.grondslag, "grondslag-not-in-text"),
        (BLOCKS.bezwaar_door, "bezwaar-door-not-in-text"),
        (BLOCKS.bezwaar_bij, "bezwaar-bij-not-in-text"),
        ("14 april 2026", "last-day-not-in-text"),
    ],
)
def test_a_text_that_lost_a_part_is_refused(gone, code):
    assert codes(why_not_text(text_of(BLOCKS, LAST).replace(gone, "…"), BLOCKS, LAST)) == [code]


def test_another_last_day_than_that_of_the_law_is_refused():
    assert codes(why_not_text(text_of(BLOCKS, date(2026, 4, 13)), BLOCKS, LAST)) == ["last-day-not-in-text"]


def test_a_text_of_ones_own_may_be_laid_out_otherwise():
    own = text_of(BLOCKS, LAST).replace(" ", "\n ").upper()
    assert why_not_text(own, BLOCKS, LAST) == []


def test_an_empty_letter_misses_everything():
    assert len(why_not_text("Geachte heer,", BLOCKS, LAST)) == 7


@pytest.mark.parametrize(("sent", "code"), [(date(2026, 3, 3), None), (date(2026, 3, 2), "sent-before-decided")])
def test_it_goes_out_when_it_was_taken_or_later(sent, code):
    refusal = why_not_sent_then(sent, date(2026, 3, 3))
    assert (refusal.code if refusal else None) == code
