"""Somebody comes in without an appointment: Bas gives a number, calls, helps, and the contact is written down."""

from playwright.sync_api import expect


def welcomes(tab):
    """One tap for the number, one for the slip."""
    tab.goto("/werk/balie/ontvangst/gemeentehuis/")
    tab.get_by_role("button", name="Paspoort of ID-kaart").click()
    expect(tab.get_by_role("status").first).to_contain_text("Paspoort of ID-kaart")


def helps(tab):
    """Ctrl+Enter: done, written down, and the next is called. F9: that visitor is there."""
    tab.goto("/werk/balie/")
    tab.get_by_role("link", name="Ga verder").or_(tab.get_by_role("button", name="Ga verder")).first.click()
    number = tab.locator("main .bl-number").first
    earlier = number.inner_text()
    tab.keyboard.press("Control+Enter")
    expect(number).not_to_have_text(earlier)
    called = number.inner_text()
    tab.take("dag-balie")
    tab.keyboard.press("F9")
    expect(tab.get_by_text("Wordt geholpen")).to_be_visible()
    tab.wait_for_load_state()  # a key that comes before the page's scripts is nobody's
    tab.keyboard.press("Control+Enter")
    expect(number).not_to_have_text(called)
