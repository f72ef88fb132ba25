"""The board on the wall: it follows by itself, rests while nobody looks, and stays quiet and wide enough."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loket.examples.cast import FATIMA
from loket.examples.telefonie import set_up_phones
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands import hear
from tests.browser.conftest import axe_faults, sideways
from tests.towns import without_addresses

BOARD = "/werk/telefoon/"
ASKED = "performance.getEntriesByType('resource').filter(one => one.name.includes('/telefoon/?team')).length"
HIDE = "() => Object.defineProperty(document, 'hidden', {get: () => window.away ?? false, configurable: true})"


@pytest.fixture
def town(towns, django_db_blocker):
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        set_up_phones()
        yield


def rings(call, seconds_ago=0, **told):
    hear(CallEvent("c", call, Heard.RINGING, timezone.now() - timedelta(seconds=seconds_ago), queue="kcc", **told))


def test_a_call_is_on_the_board_within_five_seconds_and_rests_while_nobody_looks(town, open_tab):
    tab = open_tab("wide", FATIMA)
    tab.goto(BOARD)
    expect(tab.locator(".tb-figure strong").first).to_have_text("0")
    rings("1", extension="201")
    expect(tab.locator(".tb-figure strong").first).to_have_text("1", timeout=6000)
    expect(tab.locator(".tb-agent--ringing")).to_have_count(1)
    assert tab.evaluate("document.activeElement === document.body")  # what comes by itself takes no focus
    tab.evaluate(HIDE)
    tab.evaluate("window.away = true")
    before = tab.evaluate(ASKED)
    tab.wait_for_timeout(6000)
    assert tab.evaluate(ASKED) == before
    assert tab.faults == []


@pytest.mark.parametrize("size", ["wide", "phone", "small"])
def test_everybody_can_read_it(town, open_tab, size):
    rings("1", seconds_ago=65)
    rings("2", extension="201")
    tab = open_tab(size, FATIMA)
    for address in (BOARD, "/werk/telefoon/cijfers/"):
        tab.goto(address)
        assert axe_faults(tab) == []
        assert sideways(tab) <= 0
