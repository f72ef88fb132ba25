"""Aicha writes a sentence, Tineke reads it and puts it on the website."""

import re

from playwright.sync_api import expect

TEXT = "Tekst (niet verplicht)"


def writes(tab, words):
    """A page of her own. Answers its title."""
    tab.goto("/werk/redactie/paginas/?soort=pagina")
    link = tab.locator("main table").get_by_role("link").nth(2)
    title = link.inner_text()
    link.click()
    tab.get_by_role("link", name="Bewerk").first.click()
    text = tab.get_by_label(TEXT, exact=True)
    text.fill(f"{text.input_value()}\n\n{words}")
    expect(tab.locator("#hulp")).to_contain_text("Bewaard om")
    tab.take("dag-redactie")
    tab.get_by_role("button", name=re.compile("Stuur door")).click()
    expect(tab.get_by_text("De tekst wacht op de eindredactie.")).to_be_visible()
    return title


def publishes(tab, title):
    tab.goto("/werk/redactie/")
    tab.get_by_role("link", name=title).first.click()
    tab.get_by_role("button", name="Publiceer").first.click()
    expect(tab.locator("main")).to_contain_text("Gepubliceerd")


def is_read_by_everybody(tab, title, words):
    tab.goto("/")
    tab.get_by_label("Typ uw vraag in gewone woorden").fill(title)
    tab.keyboard.press("Enter")
    tab.get_by_role("link", name=title).first.click()
    expect(tab.locator("main")).to_contain_text(words)
