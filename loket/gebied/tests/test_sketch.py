"""Without tiles the map still shows wijken and streets, out of our own tables."""

import pytest

from loket.gebied import queries
from loket.gebied.commands import import_addresses, load_sample
from loket.gebied.rules import AddressLine
from loket.kernel.actor import SYSTEM

pytestmark = pytest.mark.django_db


def along(street, numbers):
    """Addresses of one street, a metre or ten apart."""
    return [
        AddressLine(f"99992{n:011}", street, n, "", "", "1861AA", "Bergen", 52.67 + n * 1e-4, 4.70 + n % 2 * 1e-4)
        for n in numbers
    ]


def test_a_street_is_a_line_along_its_longest_side():
    load_sample(addresses=False)
    import_addresses(lines=along("Testlaan", [1, 2, 3, 4, 5, 7]), places=["Bergen"], source="test", by=SYSTEM)
    [street] = queries.sketch().streets
    assert street.name == "Testlaan"
    assert street.line == [(52.6701, 4.7001), (52.6703, 4.7001), (52.6705, 4.7001), (52.6707, 4.7001)]


def test_a_long_street_keeps_its_ends():
    load_sample(addresses=False)
    import_addresses(lines=along("Langelaan", range(1, 120)), places=["Bergen"], source="test", by=SYSTEM)
    [street] = queries.sketch().streets
    assert len(street.line) <= 13
    assert (street.line[0], street.line[-1]) == ((52.6701, 4.7001), (52.6819, 4.7001))


def test_anybody_gets_the_sketch_in_two_statements(client, django_assert_num_queries):
    load_sample()
    with django_assert_num_queries(5):  # wijken, streets, and the limit in a savepoint
        answer = client.get("/kaart/schets.json")
    drawn = answer.json()
    assert len(drawn["wijken"]) == 7
    assert len(drawn["straten"]) > 100
    assert "max-age" in answer["Cache-Control"]
