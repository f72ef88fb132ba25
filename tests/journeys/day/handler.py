"""Jannie takes the zaak of Dina, looks whether all is there, and decides."""

from playwright.sync_api import expect


def takes(tab, number):
    """From the list of her team, the least time first; Enter opens it beside the list, F8 is the next step."""
    tab.goto("/werk/zaken/?toon=team")
    tab.get_by_role("link", name=number).click()
    zaak = tab.locator("#zaak")
    expect(zaak).to_contain_text(number)
    tab.locator("#zaak-kop").focus()
    tab.take("dag-zaak")
    tab.keyboard.press("F8")
    expect(zaak).to_contain_text("Getoetst op volledigheid sinds vandaag.")


def decides(tab, number):
    """The letter is made beside what she types; the last day to object stands in it."""
    tab.get_by_role("link", name="Neem een besluit").click()
    tab.get_by_label("Wat is besloten?").fill("U mag de zomereik kappen.")
    tab.get_by_label("Waarom?").fill("De boom is ziek en gevaarlijk.")
    tab.get_by_label("Welke regel pas je toe?").fill("Artikel 4.11 van de APV Bergen")
    tab.take("dag-besluit")
    tab.get_by_role("button", name="Neem het besluit").click()
    expect(tab.locator("main")).to_contain_text("U mag de zomereik kappen.")
    expect(tab.locator("main")).to_contain_text(number)
