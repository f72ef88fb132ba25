"""Numbers with a check in them."""

import re
from datetime import date
from typing import Any

from stdnum import iban
from stdnum.nl import bsn

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Vraagsoort, one

KVK = re.compile(r"\d{8}")
KENTEKEN = re.compile(r"(?=.*\d)(?=.*[A-Z])[A-Z0-9]{6}")
RUNS = re.compile(r"\d+|[A-Z]+")
DIGITS = {"inputmode": "numeric", "autocomplete": "off", "size": "12"}


class Compact(Vraagsoort):
    """Kept without blanks, points and dashes, in capitals."""

    attrs = DIGITS

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        return re.sub(r"[\s.\-]", "", one(getypt)).upper()


class Bsn(Compact):
    """Nine digits with the eleven-test. Shown masked (Wabb 10)."""

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        right = bsn.is_valid(antwoord) and len(antwoord) == 9
        return None if right else Fout("Een BSN heeft 9 cijfers. U vindt het op uw paspoort")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return f"*****{str(antwoord)[-4:]}"


class Kvk(Compact):
    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if KVK.fullmatch(antwoord) else Fout("Een KVK-nummer heeft 8 cijfers")


class Iban(Compact):
    """A bank account, with the check of ISO 13616."""

    attrs = {"autocomplete": "off", "size": "24"}

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if iban.is_valid(antwoord) else Fout("Een rekeningnummer ziet er zo uit: NL02 ABNA 0123 4567 89")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return str(iban.format(antwoord))


class Kenteken(Compact):
    """Six letters and digits, shown with dashes between letters and digits: 12-ABC-3."""

    attrs = {"autocomplete": "off", "size": "10"}

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if KENTEKEN.fullmatch(antwoord) else Fout("Een kenteken ziet er zo uit: 12-ABC-3")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        runs = RUNS.findall(str(antwoord))
        return "-".join(part for run in runs for part in ([run[:2], run[2:]] if len(run) == 4 else [run]))
