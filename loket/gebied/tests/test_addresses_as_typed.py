"""An address is understood as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.gebied.rules import AddressQuery, address_label, read_address_query, search_text


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Dorpsstraat 12 Schoorl", AddressQuery("dorpsstraat schoorl", 12)),
        ("dorpsstr 12", AddressQuery("dorpsstraat", 12)),
        ("dorpsstr. 12, schoorl", AddressQuery("dorpsstraat schoorl", 12)),
        ("12 dorpsstraat", AddressQuery("dorpsstraat", 12)),
        ("1861 AA 12", AddressQuery("", 12, "", "1861AA")),
        ("1861aa12", AddressQuery("", 12, "", "1861AA")),
        ("1861AA 12a", AddressQuery("", 12, "a", "1861AA")),
        ("12, 1861 aa", AddressQuery("", 12, "", "1861AA")),
        ("Dorpsstraat 12, 1871 AB Schoorl", AddressQuery("dorpsstraat schoorl", 12, "", "1871AB")),
        ("1861", AddressQuery(postcode="1861")),
        ("1861 a", AddressQuery(postcode="1861A")),
        ("Breelaan 4A-2", AddressQuery("breelaan", 4, "a2")),
        ("Breelaan 4-2", AddressQuery("breelaan", 4, "2")),
        ("Breelaan 4 bis Bergen", AddressQuery("breelaan bergen", 4, "bis")),
        ("2e Voorstraat 5", AddressQuery("2e voorstraat", 5)),
        ("Egmond a/d Hoef", AddressQuery("egmond aan den hoef")),
        ("Prins Hendrikln 3", AddressQuery("prins hendriklaan", 3)),
        ("Café Ördög", AddressQuery("cafe ordog")),
        ("'t Zwaantje 3", AddressQuery("t zwaantje", 3)),
        ("", AddressQuery()),
        ("%_\\'; --", AddressQuery()),
    ],
)
def test_read_address_query(typed, understood):
    assert read_address_query(typed) == understood


@given(st.text(max_size=300))
def test_any_text_can_be_read(typed):
    query = read_address_query(typed)
    assert query.number is None or 0 <= query.number <= 99_999


def test_a_street_is_kept_as_it_is_asked_for():
    assert search_text("Burg. van Reenenpln", "Bergen (NH)") == "burgemeester van reenenplein bergen"
    assert search_text("Sint Antoniusstraat", "Egmond-Binnen") == "sint antoniusstraat egmond binnen"


@pytest.mark.parametrize(
    ("letter", "addition", "label"),
    [
        ("", "", "Dorpsstraat 12, Schoorl"),
        ("A", "", "Dorpsstraat 12A, Schoorl"),
        ("A", "2", "Dorpsstraat 12A-2, Schoorl"),
    ],
)
def test_an_address_in_one_line(letter, addition, label):
    assert address_label("Dorpsstraat", 12, letter, addition, "Schoorl") == label
