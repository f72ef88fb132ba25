"""Who works for the town comes in, and the administrator arranges that mail goes at any hour."""

from playwright.sync_api import expect

from loket.examples.cast import PASSWORD, SANNE


def log_in(tab, person, address="/werk/"):
    tab.goto(address)
    tab.get_by_label("E-mailadres van je werk").fill(person.email)
    tab.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Inloggen", exact=True).click()
    tab.wait_for_url(f"**{address}")
    return tab


def without_quiet_hours(tab):
    """The administrator of this town chose to have none, so that the story is the same at any hour."""
    log_in(tab, SANNE, "/beheer/organisatie/gemeente/")
    for label in ("Stille uren beginnen om", "Stille uren eindigen om"):
        tab.get_by_label(label).fill("00:00")
    tab.get_by_role("button", name="Bewaren").click()
    expect(tab.get_by_text("Bewaard.").first).to_be_visible()
