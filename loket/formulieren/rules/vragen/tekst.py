from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Vraagsoort, many, why_not_this_long

MOST = 4_000


class Tekst(Vraagsoort):
    """One line. Line ends become spaces."""

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return Fout("Schrijf dit op één regel") if "\n" in antwoord else why_not_this_long(vraag, antwoord)


class LangeTekst(Vraagsoort):
    """As many lines as somebody needs."""

    vorm = "textarea"
    attrs = {"rows": "5"}

    def lees(self, vraag: Vraag, getypt: Getypt) -> str:
        return many(getypt)

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return why_not_this_long(vraag, antwoord, MOST)
