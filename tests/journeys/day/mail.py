"""A mail comes in at the mailbox of the town; Fatima answers it, and who asked gets the answer."""

import subprocess
import sys
from email.message import EmailMessage

from playwright.sync_api import expect

from launch.places import ROOT

ASKED, ANSWER = "Wanneer mag ik snoeihout brengen?", "U mag elke dag snoeihout brengen, van 8 tot 16 uur."
WRITER = "greet@bewoner.example"
TOWN = "info@bergen.example"


def comes_in(data):
    """As a file of the mailbox, since no mail server of the town runs here."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Greet Hagen <{WRITER}>", TOWN, "Snoeihout"
    mail["Message-ID"], mail["Date"] = "<snoeihout@bewoner.example>", "Mon, 02 Nov 2026 09:00:00 +0100"
    mail.set_content(f"Beste gemeente,\n\n{ASKED}\n\nGroet, Greet Hagen")
    file = data / "snoeihout.eml"
    file.write_bytes(mail.as_bytes())
    command = ["start.py", "manage", "--data", str(data), "mail_invoeren", str(file), "--postbus", TOWN]
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True, capture_output=True)


def is_answered(tab):
    """From the list of the team. Answers the subject of what we wrote."""
    tab.goto("/werk/mail/")
    tab.get_by_role("link", name="Snoeihout").first.click()
    expect(tab.locator("main")).to_contain_text(ASKED)
    text = tab.get_by_label("Antwoord aan")
    text.fill(f"Beste Greet,\n\n{ANSWER}\n\nMet vriendelijke groet,\nGemeente Bergen")
    tab.take("dag-mail")
    tab.keyboard.press("Control+Enter")
    expect(tab.get_by_text("Beantwoord. De mail gaat over 10 seconden weg.")).to_be_visible()
    return tab.get_by_text("Re: Snoeihout").first.inner_text().splitlines()[0]
