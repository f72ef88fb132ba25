"""Whose zaak it is: a family at one address stays apart, and another BSN is another person."""

from datetime import date

import pytest

from loket.zaken.rules.customer import Asker, Customer, is_of

ANNA = {
    "voornaam": "Anna",
    "achternaam": "Verzonnen",
    "born": date(1961, 5, 14),
    "postcode": "1861 ZZ",
    "huisnummer": "12-A",
}
HOUSE = {"aoaPostcode": "1861ZZ", "aoaHuisnummer": 12, "aoaHuisletter": "A"}
HERS = {"voornamen": "Anna Maria", "geslachtsnaam": "Verzonnen", "verblijfsadres": HOUSE}
PERSON, COMPANY = "natuurlijk_persoon", "niet_natuurlijk_persoon"


@pytest.mark.parametrize(
    ("struct", "theirs"),
    [
        (HERS, True),
        ({**HERS, "geslachtsnaam": "VERZONNEN"}, True),
        ({**HERS, "voornamen": "", "voorletters": "A.M."}, True),
        ({**HERS, "verblijfsadres": {}, "geboortedatum": "19610514"}, True),
        ({**HERS, "verblijfsadres": {}, "geboortedatum": "1961-05-14"}, True),
        ({**HERS, "voornamen": "Bram"}, False),
        ({**HERS, "voornamen": "Arie"}, False),
        ({**HERS, "voornamen": "", "voorletters": "B."}, False),
        ({**HERS, "voornamen": ""}, False),
        ({**HERS, "geslachtsnaam": "Ander"}, False),
        ({**HERS, "verblijfsadres": {**HOUSE, "aoaHuisnummer": 14}}, False),
        ({**HERS, "verblijfsadres": {}}, False),
        ({**HERS, "verblijfsadres": {}, "geboortedatum": "19610515"}, False),
        ({}, False),
    ],
)
def test_without_a_bsn_name_and_more_must_fit(struct, theirs):
    assert is_of(Customer(**ANNA), Asker("initiator", PERSON, struct, None)) is theirs


def test_a_bsn_decides():
    anna = Customer(**ANNA, bsn="999993653")
    assert is_of(anna, Asker("initiator", PERSON, {}, True))
    assert not is_of(anna, Asker("initiator", PERSON, HERS, same_bsn=False))
    assert is_of(anna, Asker("initiator", PERSON, HERS, None))  # the zaak has none


@pytest.mark.parametrize(
    ("role", "theirs"), [("initiator", True), ("belanghebbende", True), ("behandelaar", False), ("adviseur", False)]
)
def test_only_of_who_asks_or_has_an_interest(role, theirs):
    assert is_of(Customer(**ANNA), Asker(role, PERSON, HERS, None)) is theirs


@pytest.mark.parametrize(("kvk", "theirs"), [("90000001", True), ("90000002", False), ("", False)])
def test_a_company_by_its_number(kvk, theirs):
    assert is_of(Customer(kvk=kvk), Asker("initiator", COMPANY, {"kvkNummer": "90000001"}, None)) is theirs
    assert not is_of(Customer(kvk=kvk), Asker("initiator", COMPANY, {"kvkNummer": ""}, None))
