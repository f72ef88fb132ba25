"""Aukje registers the letters of this morning: two keys each when all was found."""

from playwright.sync_api import expect


def registers_a_letter(tab):
    tab.goto("/werk/post/")
    tab.take("dag-post")
    letter = tab.get_by_role("heading", level=1)
    before = letter.inner_text()
    tab.keyboard.press("Control+Enter")
    expect(letter).not_to_have_text(before)
