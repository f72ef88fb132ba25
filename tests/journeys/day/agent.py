"""Fatima takes a call about the zaak of Dina, promises that somebody calls back, and a colleague keeps that promise."""

import re

from playwright.sync_api import expect

PROMISE = "Zeg dit: wij bellen u terug vóór"


def answers_at_once(tab):
    """Four keys and a question: nothing is typed twice."""
    tab.goto("/werk/gesprek/")
    asks(tab, "wat kost een paspoort")
    tab.take("dag-gesprek")
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_text("Bewaard als contact")).to_be_visible()


def asks(tab, words):
    tab.keyboard.press("F2")
    tab.keyboard.type(words)
    tab.keyboard.press("Enter")
    expect(tab.locator("#antwoord-kop")).to_be_visible()


def promises_to_call_back(tab, phone):
    tab.goto("/werk/gesprek/")
    asks(tab, "boom kappen")
    tab.get_by_label("Telefoonnummer").fill(phone)
    tab.keyboard.press("Alt+2")
    tab.get_by_label("Wie belt terug?").select_option("kcc")
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_text(PROMISE)).to_be_visible()


def calls_back(tab, phone):
    """Takes it from the list, calls, and says how it went."""
    tab.goto("/werk/terugbellen/")
    tab.take("dag-terugbellen")
    tab.get_by_role("link", name=re.compile("boom", re.IGNORECASE)).last.click()
    expect(tab.locator("main")).to_contain_text(phone[-4:])
    tab.keyboard.press("F8")
    tab.get_by_label("Wat heb je gezegd?").fill("Wij kijken deze week bij de boom.")
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_label("Wat heb je gezegd?")).to_have_count(0)


def looks_up_by_bsn(tab, bsn, name):
    """In the field for it; then by mistake in the search of everything, with dots in it."""
    tab.goto("/werk/gesprek/")
    tab.locator("#klant-zoeken").fill(bsn)
    tab.locator("#klant-zoek").click()
    expect(tab.locator("main")).to_contain_text(name)
    tab.goto("/werk/")
    tab.locator("#omni").fill(with_dots(bsn))
    tab.locator("#omni").press("Enter", no_wait_after=True)
    tab.wait_for_url("**/werk/zoeken/?q=*", wait_until="commit", timeout=90_000)  # the first one is slow


def with_dots(bsn):
    return f"{bsn[:3]}.{bsn[3:6]}.{bsn[6:]}"
