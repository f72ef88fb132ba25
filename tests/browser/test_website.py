"""The website in a browser: the search field by its key, suggestions, and the answer on a phone without scrolling."""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 375, "height": 812}


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
