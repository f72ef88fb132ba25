"""A spreadsheet that opens our files runs nothing, and what we put before a cell comes off again."""

import pytest

from loket.kernel.sheet import guarded, unguarded


@pytest.mark.parametrize("cell", ["=1+1", "+31612345678", "-2", "@blauw", "\t=1", "\r=1", "'=1+1", "''=x"])
def test_what_would_be_run_gets_an_apostrophe_that_comes_off(cell):
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["", "Dorpsstraat", "'s avonds", "1-2", "a=b"])
def test_what_is_only_text_stays_as_it_is(cell):
    assert unguarded(guarded(cell)) == guarded(cell) == cell
