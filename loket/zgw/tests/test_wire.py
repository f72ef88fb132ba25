"""A body is read as the client means it, or every fault in it is named at once."""

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec
import pytest
from msgspec import UNSET

from loket.zgw.wire import Body, Filled, ReadOnly, Rsin, Text40, Text80, Url, WrongBody, read_body, read_change


class Opschorting(Body, kw_only=True):
    indicatie: bool
    reden: Text80


class Thing(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    identificatie: Text40 = ""
    bronorganisatie: Rsin
    omschrijving: Annotated[Text80, Filled] = "iets"
    startdatum: date
    gezet: datetime | None = None
    nominatie: Literal["bewaren", "vernietigen"] | None = None
    opschorting: Opschorting | None = None
    producten: list[Url] = []


GOOD = {"bronorganisatie": "517439943", "startdatum": "2026-03-03"}


def read(**values):
    return read_body(msgspec.json.encode(GOOD | values), Thing)


def faults(**values):
    with pytest.raises(WrongBody) as wrong:
        read(**values)
    return [(fault.name, fault.code) for fault in wrong.value.faults]


def test_what_is_read_only_or_unknown_is_let_be():
    assert read(url=7, zomaar=1).url is UNSET


def test_null_for_an_optional_field_is_no_value():
    assert read(identificatie=None, producten=None).identificatie == ""


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("2026-07-01", "2026-07-01T00:00:00+02:00"),
        ("2026-07-01T10:00:00", "2026-07-01T10:00:00+02:00"),
        ("2026-01-01T10:00:00", "2026-01-01T10:00:00+01:00"),
        ("2026-07-01T10:00:00Z", "2026-07-01T10:00:00+00:00"),
        ("2026-07-01T10:00:00.123456789", "2026-07-01T10:00:00.123456+02:00"),
    ],
)
def test_a_moment_may_come_as_a_day_or_without_zone(sent, meant):
    assert read(gezet=sent).gezet.isoformat() == meant


def test_every_fault_is_named_at_once_in_the_order_of_the_resource():
    assert faults(
        identificatie="x" * 41,
        bronorganisatie="51743994",
        omschrijving="",
        startdatum="2026-02-30",
        nominatie="weg",
        opschorting={},
        producten=["geen adres", "https://producten.example/1"],
    ) == [
        ("identificatie", "max_length"),
        ("bronorganisatie", "invalid-length"),
        ("omschrijving", "blank"),
        ("startdatum", "invalid"),
        ("nominatie", "invalid_choice"),
        ("opschorting.indicatie", "required"),
        ("opschorting.reden", "required"),
        ("producten.0", "bad-url"),
    ]


def test_a_number_that_fails_the_eleven_test_is_a_fault_of_its_own():
    assert faults(bronorganisatie="517439944") == [("bronorganisatie", "invalid")]


def test_null_for_a_required_field_is_a_fault():
    assert faults(startdatum=None) == [("startdatum", "null")]


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{", b'"x"', b'{"a": "\\ud800"}', b"\xff\xfe", b'{"identificatie": "a\\u0000b"}', b"[" * 5000]
)
def test_what_is_no_json_object_is_told_so(raw):
    with pytest.raises(WrongBody):
        read_body(raw, Thing)


def test_a_change_is_laid_over_what_is_there_and_says_what_came():
    body, sent = read_change(b'{"omschrijving": "anders"}', Thing, GOOD | {"identificatie": "Z-1"})
    assert (body.omschrijving, body.identificatie, sent) == ("anders", "Z-1", {"omschrijving"})


def test_a_change_of_an_unknown_field_is_refused_for_it_is_all_that_was_meant():
    with pytest.raises(WrongBody) as wrong:
        read_change(b'{"omschrijvnig": "anders"}', Thing, GOOD)
    assert [(fault.name, fault.code) for fault in wrong.value.faults] == [("omschrijvnig", "unknown-field")]


def test_what_was_accepted_before_is_no_fault_of_who_changes_something_else():
    read_change(b'{"omschrijving": "anders"}', Thing, GOOD | {"bronorganisatie": "111111111"})
