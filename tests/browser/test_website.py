"""The website in a browser: the search field by its key, suggestions, and the answer on a phone without scrolling."""

from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import expect

from loket.zoeken.rules.masking import without_bsn

PHONE = {"width": 375, "height": 812}
TO_MASK = (
    *("123456782", "123.456.782", "1234 56 782", "bsn:123456782", "geboren op 06-01-2024, 123456782", "123456789"),
    *("0612345678", "06-01-2024", "M-2026-0003", "P-2026-00002", "52.671234, 4.701234", "10000008", "paspoort", ""),
)


@pytest.mark.parametrize("address", ["/", "/contact/", "/zoeken/"])
def test_the_search_field_is_one_key_away(open_town, open_tab, address):
    tab = open_tab()
    tab.set_viewport_size({"width": 1280, "height": 800})
    tab.goto(address)
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.name") == "q"
    assert tab.evaluate("document.activeElement.value") == ""


def test_each_tile_and_the_search_field_are_near_by_tab(open_town, open_tab):
    """U01: the field within 8 Tabs."""
    tab = open_tab()
    tab.goto("/")
    stops = []
    for _ in range(10):  # two more than 8: a demo says on top that it is one, with two links
        tab.keyboard.press("Tab")
        stops.append(tab.evaluate("document.activeElement.name ?? ''"))
    assert "q" in stops
    assert tab.locator("main .lk-tile a").count() >= 1


def test_suggestions_from_the_third_letter_by_keyboard(open_town, open_tab):
    """U03: arrows, Enter and Esc; the count is said."""
    tab = open_tab()
    tab.goto("/")
    field = tab.locator("#q")
    field.press_sequentially("pa")
    tab.wait_for_timeout(400)
    assert field.get_attribute("aria-expanded") == "false"
    field.press_sequentially("s")
    tab.wait_for_selector(".lk-suggest [role=option]")
    assert field.get_attribute("aria-expanded") == "true"
    expect(tab.locator("#lk-status")).to_contain_text("voorstel")
    field.press("ArrowDown")
    chosen = field.get_attribute("aria-activedescendant")
    assert tab.locator(f"#{chosen}").get_attribute("aria-selected") == "true"
    field.press("Escape")
    assert (field.input_value(), field.get_attribute("aria-expanded")) == ("pas", "false")
    field.press("ArrowDown")
    field.press("ArrowDown")
    label = tab.locator("[role=option][aria-selected=true] strong").inner_text()
    field.press("Enter")
    tab.wait_for_url(lambda address: not address.endswith("/") or address.count("/") > 3)
    assert label in tab.locator("main").inner_text()


def test_a_bsn_that_is_typed_to_search_stands_in_no_address(open_town, open_tab):
    """Servers on the way write addresses down. The server masks the same numbers (loket/zoeken/rules/masking.py)."""
    tab, asked = open_tab(), []
    tab.on("request", lambda request: asked.append(unquote_plus(request.url)))
    tab.goto("/")
    texts = {text: without_bsn(text) for text in TO_MASK}
    assert tab.evaluate("(texts) => texts.map(window.Loket.withoutBsn)", list(texts)) == list(texts.values())
    field = tab.locator("#q")
    field.press_sequentially("paspoort ")
    tab.wait_for_selector(".lk-suggest [role=option]")
    field.press_sequentially("123.456.782", delay=250)  # slower than suggestions wait for
    field.press("Enter")
    tab.wait_for_url("**/zoeken/?q=*")
    assert any("/suggesties/?q=paspoort" in address for address in asked)
    assert any("/zoeken/?q=paspoort [bsn]" in address for address in asked)
    assert not any("123.456" in address for address in asked)


def test_without_script_the_same_page_is_found(open_town, open_tab):
    tab = open_tab(java_script_enabled=False)
    tab.goto("/")
    tab.locator("#q").fill("paspoort")
    tab.get_by_role("button", name="Zoeken", exact=True).click()
    assert tab.locator("h1").inner_text() == "Zoeken"
    assert "paspoort" in tab.locator("main").inner_text().lower()


def test_the_answer_and_the_button_are_seen_on_a_phone_without_scrolling(open_town, open_tab):
    """U05: answer, cost, time, needs and the button within the first 812 px."""
    tab = open_tab()
    tab.set_viewport_size(PHONE)
    tab.goto("/product/paspoort/")
    for part in (".lk-lead", ".lk-keyfacts", "main .nl-button--primary"):
        box = tab.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"], part
