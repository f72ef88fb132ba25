"""Values that a type cannot judge."""

import pytest
from stdnum.nl import bsn

from loket.zgw import checks


def code_of(wrong):
    return wrong[0] if wrong else ""


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("111222333", ""),
        ("000000000", ""),  # what suites and trials use
        ("517439943", ""),
        ("111222334", "invalid"),
        ("11122233", "invalid-length"),
        ("11122233a", "only-digits"),
        ("１１１２２２３３３", "only-digits"),
    ],
)
def test_rsin(value, code):
    assert code_of(checks.rsin(value)) == code


def test_the_eleven_test_agrees_with_another_maker():
    numbers = [f"{number:09}" for number in range(111222300, 111222500)]
    assert [n for n in numbers if not checks.rsin(n)] == [n for n in numbers if bsn.is_valid(n)]
