"""Somebody has a term counted, with and without script; the answer has no fault of axe at any width."""

import pytest

from tests.browser.conftest import axe_faults, sideways, tab_stops_without_focus_to_see
from tests.browser.pages.look import CLIPPED, TOO_SMALL

ADDRESS = "/termijn-berekenen/"
ANSWER = f"{ADDRESS}?regel=ow_regular_decision&start=06-02-2026&langer=P6W&gevraagd_1=09-02-2026&aangevuld_1=11-02-2026"
FAULT = f"{ADDRESS}?regel=woo_decision&start=31-02-2026&gevraagd_1=&aangevuld_1=20-02-2026"


@pytest.mark.parametrize("address", [ANSWER, FAULT], ids=["answer", "fault"])
@pytest.mark.parametrize("size", ["wide", "phone", "small"])
def test_no_fault_at_any_width(online, open_tab, address, size):
    tab = open_tab(size)
    tab.goto(address)
    assert axe_faults(tab) == []
    assert sideways(tab) <= 0
    assert tab.evaluate(TOO_SMALL, 44) == []
    assert tab_stops_without_focus_to_see(tab) == []
    assert tab.evaluate(CLIPPED) == []
    assert sideways(tab) <= 0


def test_another_rule_brings_its_own_fields(online, open_tab):
    tab = open_tab("phone")
    tab.goto(ADDRESS)
    tab.get_by_label("Wanneer begint de termijn?").fill("07-09-2026")
    tab.get_by_label("Welke termijn zoekt u?").select_option("woo_decision")
    tab.get_by_label("Dag van onze vraag aan de ander").fill("14-09-2026")
    tab.get_by_label("Dag van het antwoord").fill("28-09-2026")
    assert tab.get_by_label("De dag van ontvangst").input_value() == "07-09-2026"
    tab.get_by_role("button", name="Bereken de dag").click()
    assert tab.locator(".lk-status strong").inner_text() == "Maandag 19 oktober 2026"
    assert tab.faults == []


def test_without_script_the_fields_come_with_the_answer(online, open_tab):
    tab = open_tab("phone", java_script_enabled=False)
    tab.goto(ADDRESS)
    tab.get_by_label("Wanneer begint de termijn?").fill("02-03-2026")
    tab.get_by_label("Welke termijn zoekt u?").select_option("penalty_amount")
    tab.get_by_role("button", name="Bereken de dag").click()
    tab.get_by_label("Op welke dag is het besluit bekendgemaakt?").fill("31-03-2026")
    tab.get_by_role("button", name="Bereken de dag").click()
    assert tab.locator(".lk-status strong").inner_text() == "€ 357"
