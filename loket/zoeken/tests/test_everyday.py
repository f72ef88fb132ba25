"""A word that exists is no misspelling."""

import sys

import pytest

from loket.zoeken.engine import everyday


@pytest.fixture
def unread():
    everyday._hashes.cache_clear()
    yield
    everyday._begun.clear()
    everyday._hashes.cache_clear()


@pytest.mark.parametrize(
    ("word", "there"), [("fietsenstalling", True), ("bicycle", True), ("fietsenstaling", False), ("", False)]
)
def test_dutch_and_english_words_exist_and_misspellings_do_not(word, there):
    assert everyday.exists(word) is there


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere each process reads them itself")
def test_who_has_the_words_read_aside_does_not_read_them(unread, monkeypatch):
    everyday.read_aside()
    monkeypatch.setattr(everyday, "_read", lambda: pytest.fail("they were read a second time"))
    assert (everyday.exists("fiets"), everyday.exists("fitse")) == (True, False)


def test_a_reader_that_fell_costs_a_second_and_no_words(unread):
    everyday._begun.append(lambda: None)
    assert everyday.exists("fiets")
