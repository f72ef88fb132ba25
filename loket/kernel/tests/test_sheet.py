"""A spreadsheet that opens our files runs nothing, and what we put before a cell comes off again."""

from decimal import Decimal

import pytest
from django.utils import translation

from loket.kernel.sheet import csv_of, guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+31612345678", "-2", "@blauw", "\t=1", "\r=1", "'=1+1", "''=x"])
def test_what_would_be_run_gets_an_apostrophe_that_comes_off(cell):
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "Dorpsstraat", "'s avonds", "1-2", "a=b"])
def test_what_is_only_text_stays_as_it_is(cell):
    assert unguarded(guarded(cell)) == guarded(cell) == cell


@pytest.mark.parametrize(
    ("language", "lines"),
    [("nl", "wat;1.5;66,7;2,50;12\r\n'=1+1;a,b\r\n"), ("en", 'wat,1.5,66.7,2.50,12\r\n\'=1+1,"a,b"\r\n')],
)
def test_a_sheet_is_written_as_who_reads_the_page_writes_numbers(language, lines):
    """Text stays text, also where it looks like a number."""
    with translation.override(language):
        assert csv_of([["wat", "1.5", 66.7, Decimal("2.50"), 12], ["=1+1", "a,b"]]) == f"\ufeff{lines}"
