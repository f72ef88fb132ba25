"""Whose number it is, however the exchange writes it, and whether we may call it."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loket.telefonie.models import Line
from loket.telefonie.rules.number import in_words, read_number, why_not_dial


@pytest.mark.parametrize(
    ("text", "line", "kept"),
    [
        ("", Line.WITHHELD, ""),
        ("Anonymous", Line.WITHHELD, ""),
        ("<unknown>", Line.WITHHELD, ""),
        ("06-12 34 56 78", Line.DUTCH, "+31612345678"),
        ("0031612345678", Line.DUTCH, "+31612345678"),
        ("tel:+31612345678", Line.DUTCH, "+31612345678"),
        ("(072) 888 01 01", Line.DUTCH, "+31728880101"),
        ("+49 30 901820", Line.FOREIGN, "+4930901820"),
        ("00 32 2 555 12 12", Line.FOREIGN, "+3225551212"),
        ("14 072", Line.TOWN, "14072"),
        ("14 0223", Line.TOWN, "140223"),
        ("+3114072", Line.TOWN, "14072"),
        ("088 123 45 67", Line.COMPANY, "+31881234567"),
        ("0800-8051", Line.FREE, "+318008051"),
        ("0900 8844", Line.PAID, "+319008844"),
        ("112", Line.EMERGENCY, "112"),
        ("+31 112", Line.EMERGENCY, "112"),
        ("201", Line.INTERNAL, "201"),
        ("06", Line.UNKNOWN, "06"),
        ("bel mij", Line.UNKNOWN, ""),
    ],
)
def test_whose_line_it_is(text, line, kept):
    number = read_number(text)
    assert (number.line, number.kept) == (line, kept)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("112", "number-emergency"),
        ("0031112", "number-emergency"),
        ("anoniem", "number-withheld"),
        ("0900 8844", "number-paid"),
        ("bel mij", "number-unknown"),
        ("14 072", None),
        ("0800 8051", None),
        ("+49 30 901820", None),
    ],
)
def test_112_is_never_called_by_us_and_a_hidden_number_cannot_be(text, code):
    refusal = why_not_dial(read_number(text))
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "Afgeschermd nummer"), ("14072", "14 072"), ("+4930901820", "+49 30 901820"), ("201", "201")],
)
def test_a_number_is_shown_as_people_read_it(text, words):
    assert in_words(read_number(text)) == words


@given(some.text(max_size=60))
def test_whatever_an_exchange_sends_is_read(text):
    number = read_number(text)
    assert len(number.kept) <= 20
    assert read_number(number.kept) == number or number.line == Line.UNKNOWN
    in_words(number)
