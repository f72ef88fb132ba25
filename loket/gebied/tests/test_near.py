"""Near what a lamp post stands, for who reads English."""

import pytest
from django.utils import translation

from loket.gebied.rules.near import near_here


@pytest.mark.parametrize(
    ("near", "english"),
    [
        ("bij Dorpsstraat 2", "near Dorpsstraat 2"),
        ("Tegenover nummer 8", "opposite number 8"),
        ("Voorstraat 3", "Voorstraat 3"),
        ("", ""),
    ],
)
def test_the_words_are_english_and_the_names_stay(near, english):
    with translation.override("en"):
        assert near_here(near) == english
    assert near_here(near) == near
