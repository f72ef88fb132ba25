"""One field: what somebody says of themselves is read, whatever the order."""

from datetime import date

import pytest

from loket.partijen.rules.query import Query, read_query

BORN = date(1961, 5, 14)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("de Vries 14-5-1961", Query(words=("de", "vries"), birth=BORN)),
        ("14 mei 1961 de Vries", Query(words=("de", "vries"), birth=BORN)),
        ("1961-05-14", Query(birth=BORN)),
        ("1861 AA 12", Query(postcode="1861AA", house="12")),
        ("12a, 1861aa", Query(postcode="1861AA", house="12")),
        ("06 12345678", Query(phone="+31612345678")),
        ("+31 (0)6-12345678", Query(phone="+31612345678")),
        ("0049 30 1234567", Query(phone="+49301234567")),
        ("Jan@Bergen.Example", Query(email="jan@bergen.example")),
        ("111222333", Query(numbers=(("bsn", "111222333"), ("rsin", "111222333")))),  # 9+8+7+12+10+8+9+6-3 = 66
        ("12345678", Query(numbers=(("kvk_nummer", "12345678"),))),  # there is no month 34
        ("14051961", Query(numbers=(("kvk_nummer", "14051961"),), birth=BORN)),
        ("0000 1234 5678", Query(numbers=(("vestigingsnummer", "000012345678"),))),
        ("zaak 2026 12", Query(zaaknummer="ZAAK-2026-0000000012")),
        ("José", Query(words=("jose",))),
        ("31-2-1961", Query(words=("31-2-1961",))),
        ("  ", Query()),
    ],
)
def test_what_it_may_be(typed, meant):
    assert read_query(typed) == meant


def test_a_long_text_is_cut_off():
    assert read_query("ab" * 5000).words == ("ab" * 50,)
