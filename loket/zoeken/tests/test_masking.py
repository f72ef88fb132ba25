"""Any text is bounded, and a BSN in it is masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loket.zoeken.rules.masking import MOST_CHARACTERS, MOST_WORDS, bounded, is_bsn, masked, without_bsn

BSN = "123456782"


@pytest.mark.parametrize(
    "written",
    [
        *(BSN, "123.456.782", "1234 56 782", "123-456-782", f"bsn:{BSN}", f"mijn bsn is {BSN} help"),
        *("123/456/782", "123,456,782", "123_456_782", "123–456–782", "123 - 456 - 782", "1:2:3:4:5:6:7:8:2"),
        *(f"{BSN[:4]}\u200b{BSN[4:]}", f"{BSN[:4]}\u00ad{BSN[4:]}", "geboren op 06-01-2024, 123456782"),
    ],
)
def test_a_bsn_is_masked_however_it_is_written(written):
    kept = masked(bounded(written))
    assert "[bsn]" in kept
    assert not any(sign.isdigit() for sign in kept.replace("06-01-2024", ""))


@pytest.mark.parametrize("number", ["123456789", "0612345678", "2026004512", "000000000", "1234567", "12345678901"])
def test_other_numbers_stay(number):
    assert masked(number) == number


@pytest.mark.parametrize(
    "number", ["06-01-2024", "2024-01-07", "31.01.2024", "06-01-2024, 1", "M-2026-0003", "P-2026-00002"]
)
def test_a_day_and_a_number_of_ours_is_no_bsn(number):
    assert is_bsn(number), "passes the eleven test by chance, so it shows something"
    assert masked(f"apv op {number}") == f"apv op {number}"


def test_of_a_page_nine_digits_are_a_bsn_and_eight_are_not():
    assert without_bsn(f"Bel mij, mijn nummer is {BSN}.") == "Bel mij, mijn nummer is [bsn]."
    assert without_bsn("KvK 10000008") == "KvK 10000008"


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
