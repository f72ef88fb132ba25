"""While somebody types: from the third letter, by the beginning of any word, each thing once."""

import pytest

from loket.zoeken.queries import suggest
from loket.zoeken.tests.catalogue import fill

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("pa", []),
        ("pas", ["Paspoort aanvragen of verlengen", "Rijbewijs aanvragen"]),
        ("PARK", ["Parkeervergunning voor bewoners"]),
        ("reisd", ["Paspoort aanvragen of verlengen"]),
        ("bewoners", ["Parkeervergunning voor bewoners"]),
        ("roze pas", ["Rijbewijs aanvragen"]),
        ("zzz", []),
        ("123456782", []),
    ],
)
def test_lines(typed, titles):
    fill()
    found = [line.text for line in suggest(typed)]
    assert [title for title in found if not title.startswith("Mijn")] == titles


def test_a_line_tells_where_it_leads():
    fill()
    (line,) = suggest("rijbew")
    assert (line.text, line.url, line.kind) == ("Rijbewijs aanvragen", "/product/rijbewijs/", "product")


@pytest.mark.parametrize("typed", ["pas", "zzz"])
def test_it_asks_the_database_once(django_assert_num_queries, typed):
    fill()
    suggest("pas")
    with django_assert_num_queries(1):
        suggest(typed)
