"""Any text is bounded, and a BSN in it is masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.zoeken.rules.masking import MOST_CHARACTERS, MOST_WORDS, bounded, is_bsn, masked

BSN = "123456782"


@pytest.mark.parametrize(
    "written", [BSN, "123.456.782", "1234 56 782", "123-456-782", f"bsn:{BSN}", f"mijn bsn is {BSN} help"]
)
def test_a_bsn_is_masked_however_it_is_written(written):
    kept = masked(bounded(written))
    assert "[bsn]" in kept
    assert not any(sign.isdigit() for sign in kept)


@pytest.mark.parametrize("number", ["123456789", "0612345678", "2026004512", "000000000", "1234567", "12345678901"])
def test_other_numbers_stay(number):
    assert masked(number) == number


def test_the_eleven_test():
    assert is_bsn("111222333")  # 9+8+7+12+10+8+9+6-3 = 66 = 6 × 11
    assert not is_bsn("111222334")
    assert is_bsn("10000008")  # 010000008: 8 - 8 = 0


def test_full_width_digits_are_digits():
    assert masked(bounded("１２３４５６７８２")) == "[bsn]"


@given(st.text(max_size=3000))
def test_any_text_becomes_a_short_plain_one(text):
    kept = bounded(text)
    assert len(kept) <= MOST_CHARACTERS
    assert len(kept.split(" ")) <= MOST_WORDS
    assert "\0" not in kept
    assert kept == kept.strip()
