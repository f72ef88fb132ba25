"""A pasted number or address leads elsewhere, when nothing else is asked."""

import pytest

from loket.zoeken.rules.masking import masked
from loket.zoeken.rules.references import pasted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ZAAK-2026-0000123", "zaak"),
        ("Z26.001234", "zaak"),
        ("Betreft: uw kenmerk 24.0012345", "zaak"),
        ("waar staat mijn melding M-2026-01234", "zaak"),
        ("zaaknummer 2026004512", "zaak"),
        ("1861 AA", "postcode"),
        ("1861aa 12", "postcode"),
        ("1861 AA 12a", "postcode"),
        ("Dorpsstraat 14", "adres"),
        ("Oude Bergerweg 3a, 1861 XX Bergen", "adres"),
        ("123456782", "bsn"),
        ("mijn bsn 123.456.782", "bsn"),
    ],
)
def test_it_is_known_for_what_it_is(text, kind):
    assert pasted(masked(text)).kind == kind


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Betreft: uw kenmerk 24.0012345 bezwaarschrift", "bezwaarschrift"),
        ("afvalkalender 1871 AB 15", "afvalkalender"),
        ("bouwvergunning kenmerk 2026-004512", "bouwvergunning"),
        ("paspoort kwijt bsn 123456782", "paspoort kwijt"),
    ],
)
def test_what_is_asked_beside_it_is_searched(text, rest):
    found = pasted(masked(text))
    assert (found.kind, found.rest) == ("", rest)


@pytest.mark.parametrize(
    "text",
    [
        "paspoort 2026",
        "uitkering 2026",
        "kuil in de dorpsstraat 14",
        "10 jarig huwelijk",
        "0612345678",
        "brief van 12-03-2026",
    ],
)
def test_other_numbers_are_part_of_the_question(text):
    assert pasted(text).kind == ""
