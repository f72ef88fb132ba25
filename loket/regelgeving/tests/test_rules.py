"""When a text may come into force, how it reads, and what "APV op 1-1-2025" asks for."""

from datetime import date

import pytest

from loket.regelgeving.rules.regeling import binds, why_not_adopt, why_not_publish
from loket.regelgeving.rules.text import asked_on, hoofdstukken

TEXT = """
Wij leggen eerst iets uit.
## Hoofdstuk 1 Orde
### Artikel 1:1 Vuur
1. Stook geen vuur op straat.
2a. In een vuurkorf mag het wel.
Dat geldt niet bij droogte.
### Slot
Deze regels heten: APV.
"""


def test_a_text_reads_as_chapters_articles_and_members():
    first, orde = hoofdstukken(TEXT)
    assert (first.title, first.artikelen[0].leden[0].text) == ("", "Wij leggen eerst iets uit.")
    artikel, slot = orde.artikelen
    assert (orde.title, artikel.number, artikel.title, artikel.anchor) == (
        "Hoofdstuk 1 Orde",
        "1:1",
        "Vuur",
        "artikel-1-1",
    )
    assert [(lid.number, lid.text) for lid in artikel.leden] == [
        ("1", "Stook geen vuur op straat."),
        ("2a", "In een vuurkorf mag het wel."),
        ("", "Dat geldt niet bij droogte."),
    ]
    assert (slot.number, slot.title, slot.anchor) == ("", "Slot", "")


def test_no_text_has_no_chapters():
    assert hoofdstukken(" \n ") == []


@pytest.mark.parametrize(
    ("asked", "words", "day"),
    [
        ("APV op 1-1-2025", "APV", date(2025, 1, 1)),
        ("apv per 31/12/2024", "apv", date(2024, 12, 31)),
        ("op 1-1-2025", "", date(2025, 1, 1)),
        ("APV op 31-2-2025", "APV op 31-2-2025", None),
        ("honden op het strand", "honden op het strand", None),
        ("", "", None),
    ],
)
def test_a_day_in_the_words_asks_for_that_day(asked, words, day):
    assert asked_on(asked) == (words, day)


def codes(refusals):
    return [refusal.code for refusal in refusals]


def test_a_new_text_does_not_work_back_and_is_the_newest():
    told = {"text": "Tekst", "adopted_on": date(2025, 6, 1), "last_from": date(2025, 1, 1)}
    assert why_not_adopt(**told, in_force_from=date(2025, 6, 1)) == []
    assert codes(why_not_adopt(**told, in_force_from=date(2025, 5, 31))) == ["versie-before-adoption"]
    assert codes(why_not_adopt(**told | {"last_from": date(2025, 7, 1)}, in_force_from=date(2025, 7, 1))) == [
        "versie-not-newest"
    ]
    assert codes(why_not_adopt(**told | {"text": " \n"}, in_force_from=date(2025, 1, 1))) == [
        "versie-without-text",
        "versie-before-adoption",
        "versie-not-newest",
    ]


def test_numbers_of_the_national_facility_look_as_they_do():
    right = {"cvdr_id": "CVDR123456", "gemeenteblad": "gmb-2025-12345"}
    days = {"published_on": date(2025, 6, 2), "adopted_on": date(2025, 6, 1)}
    assert why_not_publish(**right, **days) == []
    assert codes(why_not_publish(cvdr_id="123456", gemeenteblad="2025/12", **days)) == [
        "cvdr-id-wrong",
        "gemeenteblad-wrong",
    ]
    early = days | {"published_on": date(2025, 5, 31)}
    assert codes(why_not_publish(**right, **early)) == ["published-before-adoption"]


def test_what_was_not_made_known_binds_nobody():
    """Gemeentewet 139 lid 1."""
    assert not binds(published_on=None, on=date(2025, 1, 1))
    assert not binds(published_on=date(2025, 1, 2), on=date(2025, 1, 1))
    assert binds(published_on=date(2025, 1, 1), on=date(2025, 1, 1))
