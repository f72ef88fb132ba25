"""Days, times and numbers as people write them."""

from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

from loket.huisstijl.templatetags import huisstijl

NOW = datetime(2026, 11, 26, 22, 30, tzinfo=UTC)  # half past eleven at night in the Netherlands


@pytest.fixture(autouse=True)
def clock_stands_still(monkeypatch):
    monkeypatch.setattr(huisstijl.timezone, "now", lambda: NOW)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 11, 26), "vandaag"),
        (date(2026, 11, 27), "morgen"),
        (datetime(2026, 11, 26, 23, 30, tzinfo=UTC), "morgen"),  # past midnight here
        (date(2026, 12, 18), "vrijdag 18 december"),
        (None, ""),
    ],
)
def test_day(value, words):
    assert huisstijl.day(value) == words


def test_moment_and_clock_are_local_time():
    at = datetime(2026, 7, 1, 6, 47, tzinfo=UTC)
    assert huisstijl.clock(at) == "08.47 uur"
    assert huisstijl.moment(at) == '<time datetime="2026-07-01T06:47+00:00">woensdag 1 juli, 08.47 uur</time>'
    assert (huisstijl.clock(None), huisstijl.moment(None)) == ("", "")


@pytest.mark.parametrize(
    ("value", "decimals", "words"),
    [
        (12539, 0, "12.539"),
        (1234567.891, 1, "1.234.567,9"),
        (0, 0, "0"),
        (-3.5, 1, "-3,5"),
        (None, 0, ""),
    ],
)
def test_number(value, decimals, words):
    assert huisstijl.number(value, decimals) == words


@pytest.mark.parametrize(("value", "decimals", "words"), [(12539, 0, "12,539"), (1234567.891, 1, "1,234,567.9")])
def test_number_on_a_page_in_english(value, decimals, words):
    with translation.override("en"):
        assert huisstijl.number(value, decimals) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 seconde"),
        (45, "45 seconden"),
        (91, "2 minuten"),
        (3600, "60 minuten"),
        (7201, "3 uur"),
    ],
)
def test_waiting_time_is_never_too_short(seconds, words):
    assert huisstijl.waiting_time(seconds) == words


def test_an_icon_alone_has_words_for_who_cannot_see_it():
    html = Template('{% load huisstijl %}{% icon "help" label="Hulp" %}').render(Context())
    assert html.endswith('<span class="lk-sr">Hulp</span>')
    assert 'aria-hidden="true"' in html
