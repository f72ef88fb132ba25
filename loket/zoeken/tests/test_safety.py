"""Somebody may be in danger: a pattern recognises that by its words."""

import pytest

from loket.zoeken.rules.safety import first_that_fits, pattern_of

ANSWERS = [
    ("zelfdoding", [pattern_of(text) for text in ("zelfmoord*", "=ik wil dood")]),
    ("geweld", [pattern_of(text) for text in ("man slaat", "mishandel* kind")]),
]


@pytest.mark.parametrize(
    ("q", "code"),
    [
        ("Ik wil dood", "zelfdoding"),
        ("zelfmoordgedachten", "zelfdoding"),
        ("ik wil een dood dier melden", ""),
        ("mijn man sláát mij", "geweld"),
        ("de kinderen hiernaast worden mishandeld", "geweld"),
        ("mijn man is overleden", ""),
        ("", ""),
    ],
)
def test_patterns(q, code):
    assert first_that_fits(q, ANSWERS) == code
