"""Dina: she searches, asks for a permit, and follows it."""

import re

from playwright.sync_api import expect

from tests.journeys.day.photo import photo_of_tree

FIND = "Typ uw vraag in gewone woorden"


def searches(tab):
    """In her own words, and the right product stands on top."""
    tab.goto("/")
    tab.get_by_label(FIND).fill("boom omzagen in mijn tuin")
    tab.keyboard.press("Enter")
    best = tab.get_by_role("link", name="Boom kappen: vergunning").first
    expect(best).to_be_visible()
    tab.take("dag-zoeken")
    best.click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("Boom kappen")
    tab.take("dag-product")


def types_her_bsn(tab, bsn):
    """She thinks that we find her by it. Suggestions are asked while she types."""
    tab.goto("/")
    tab.get_by_label(FIND).press_sequentially(f"mijn bsn {bsn} paspoort", delay=40)
    tab.wait_for_timeout(400)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/zoeken/?q=*", wait_until="commit", timeout=90_000)


def logs_in(tab):
    tab.get_by_role("link", name="Inloggen in de demo").click()
    tab.get_by_role("button", name="Inloggen als Dina").first.click()


def asks_for_a_permit(tab):
    """From the product page; what we know of her is not asked. Answers the number of her zaak."""
    tab.locator("main").get_by_role("link", name="Boom kappen: vergunning aanvragen").first.click()
    tab.locator("main").get_by_role("link", name="Log in").click()
    logs_in(tab)
    tab.get_by_role("button", name="Beginnen").click()
    tab.get_by_label("Waar staat de boom?").fill("Merelstraat 12, Bergen")
    tab.get_by_label("Om hoeveel bomen gaat het?").fill("1")
    tab.get_by_label("Welke soort boom is het?").fill("Zomereik")
    tab.get_by_label("Hoe dik is de stam?").fill("120")
    tab.get_by_label("Bestand kiezen").set_input_files(photo_of_tree())
    tab.take("dag-formulier")
    goes_on(tab)
    tab.get_by_label("De boom is ziek of dood").check(force=True)
    tab.get_by_label("Leg het kort uit").fill("De eik is hol en laat takken vallen.")
    tab.get_by_role("group", name="Plant u een nieuwe boom terug?").get_by_label("Nee").check(force=True)
    goes_on(tab)
    tab.get_by_label("Ja", exact=True).check(force=True)
    goes_on(tab)
    tab.get_by_role("button", name="Naar de controle").click()
    expect(tab.locator("main")).to_contain_text("De eik is hol")
    tab.get_by_role("button", name="Versturen").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Wij hebben uw formulier ontvangen")


def goes_on(tab):
    here = tab.url
    tab.locator("form.lk-form").get_by_role("button", name="Verder", exact=True).last.click()
    tab.wait_for_url(lambda url: url != here)


def sees_her_zaak(tab):
    """Mijn Bergen says in a sentence how it is. Answers the number of the zaak."""
    tab.goto("/mijn/")
    zaak = tab.get_by_role("link", name="Bomen kappen").first
    for _ in range(120):  # a job makes the zaak, after all that came before it
        if zaak.count():
            break
        tab.wait_for_timeout(500)
        tab.goto("/mijn/")
    tab.take("dag-mijn")
    zaak.click()
    expect(tab.locator("main")).to_contain_text("Uw aanvraag is bij ons.")
    tab.take("dag-mijn-zaak")
    return re.search(r"ZAAK-\d{4}-\d{10}", tab.locator("main").inner_text()).group()


def reads_what_was_decided(tab, number):
    """What we decided stands there, with until when one can object."""
    tab.goto("/mijn/")
    tab.get_by_role("link", name="Bomen kappen").first.click()
    expect(tab.locator("main")).to_contain_text(number)
    expect(tab.get_by_role("region", name="Ons besluit")).to_be_visible()
    tab.take("dag-mijn-besluit")
