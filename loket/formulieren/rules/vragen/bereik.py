"""How somebody can be reached."""

import re
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Vraagsoort, one
from loket.zgw.checks import email

PHONE = re.compile(r"0[1-9]\d{8}|\+\d{9,15}")
LONGEST = 254


class Email(Vraagsoort):
    attrs = {"type": "email", "autocomplete": "email", "inputmode": "email"}

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        wrong = len(antwoord) > LONGEST or email(antwoord) or any(each.isspace() for each in antwoord)
        return Fout("Een e-mailadres ziet er zo uit: naam@voorbeeld.nl") if wrong else None


class Telefoon(Vraagsoort):
    """Kept without blanks: 0612345678, or +31…"""

    attrs = {"type": "tel", "autocomplete": "tel", "inputmode": "tel"}

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        text = one(getypt)
        plain = re.sub(r"[\s\-().]", "", text)
        plain = f"+{plain[2:]}" if plain.startswith("00") else plain
        return plain if PHONE.fullmatch(plain) else text

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if PHONE.fullmatch(antwoord) else Fout("Een telefoonnummer heeft 10 cijfers, zoals 0612345678")
