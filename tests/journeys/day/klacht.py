"""Dina complains; Yasmin gives it to Ruben, who calls her, and they settle it."""

from playwright.sync_api import expect


def is_filed(tab, mail):
    """On the website, without log-in. Answers its number."""
    tab.goto("/klacht/")
    tab.get_by_label("Wat gebeurde er?").fill("Ik belde drie keer over mijn boom. Niemand belde terug.")
    tab.get_by_label("Uw naam").fill("Dina van Denkbeeld")
    tab.get_by_label("E-mail", exact=False).first.fill(mail)
    tab.get_by_role("button", name="Dien de klacht in").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Wij hebben uw klacht")
    return tab.locator("main .lk-num").first.inner_text()


def is_given(tab, number):
    """The coordinator chooses who treats it: somebody whom it is not about (Awb 9:7)."""
    opens(tab, number)
    takes_step(tab, "Geef aan een behandelaar", "Geef", {}, choose={"Wie behandelt deze klacht?": "Ruben Centen"})
    expect(tab.get_by_text("De behandelaar krijgt een mail.")).to_be_visible()


def is_settled(tab, number, today):
    """By a call, and what was agreed goes out in writing."""
    opens(tab, number)
    agreed = "Wij bellen Dina morgen over haar boom."
    takes_step(
        tab, "Leg het gesprek vast", "Bewaar", {"Wanneer sprak je de klager?": today, "Wat bespraken jullie?": agreed}
    )
    expect(tab.get_by_text("Het gesprek is bewaard.")).to_be_visible()
    tab.take("dag-klacht")
    told = {"Wat spraken jullie af?": agreed, "Wanneer zei de klager tevreden te zijn?": today}
    takes_step(tab, "Opgelost: de klager is tevreden", "Sluit af", told)
    expect(tab.locator("main .lk-badge").first).to_have_text("Opgelost in gesprek")


def opens(tab, number):
    tab.goto("/werk/klachten/")
    tab.get_by_role("link", name=number).click()
    expect(tab.get_by_role("heading", level=1)).to_have_text(f"Klacht {number}")
    tab.wait_for_load_state()


def takes_step(tab, title, button, told, choose=None):
    step = tab.locator("details", has=tab.get_by_text(title, exact=True))
    step.locator("summary").click()
    for label, words in told.items():
        step.get_by_label(label).fill(words)
    for label, who in (choose or {}).items():
        step.get_by_label(label).select_option(who)
    step.get_by_role("button", name=button).click()
