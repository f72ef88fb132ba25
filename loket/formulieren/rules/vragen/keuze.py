from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort

LIST = 15  # so many choices stand on the page; more go in a list


class Keuze(Vraagsoort):
    """One of some choices."""

    def opties(self, vraag: Vraag) -> tuple[tuple[str, str], ...]:
        return tuple((optie.code, optie.label) for optie in vraag.opties)

    def velden(self, vraag: Vraag) -> list[Veld]:
        opties = self.opties(vraag)
        if len(opties) > LIST:
            opties = (("", "Kies uit de lijst"), *opties)
            return [Veld("", vraag.label, "select", vraag.uitleg, vraag.verplicht, opties)]
        return [Veld("", vraag.label, "radio", vraag.uitleg, vraag.verplicht, opties)]

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if antwoord in dict(self.opties(vraag)) else Fout("Kies een antwoord uit de lijst")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return dict(self.opties(vraag)).get(antwoord, str(antwoord))


class JaNee(Keuze):
    """Yes or no."""

    def opties(self, vraag: Vraag) -> tuple[tuple[str, str], ...]:
        return (("ja", "Ja"), ("nee", "Nee"))


class Keuzes(Keuze):
    """More of some choices. `min` and `max`: how many."""

    leeg: Any = []

    def velden(self, vraag: Vraag) -> list[Veld]:
        return [Veld("", vraag.label, "checks", vraag.uitleg, vraag.verplicht, self.opties(vraag))]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        return [text[:200] for text in dict.fromkeys(getypt.get("", [])) if text][:100]

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        if not set(antwoord) <= set(dict(self.opties(vraag))):
            return Fout("Kies antwoorden uit de lijst")
        if vraag.min and len(antwoord) < int(vraag.min):
            return Fout(f"Kies er minstens {vraag.min}")
        if vraag.max and len(antwoord) > int(vraag.max):
            return Fout(f"Kies er hoogstens {vraag.max}")
        return None

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        labels = dict(self.opties(vraag))
        return ", ".join(labels.get(code, code) for code in antwoord)

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        return ",".join(antwoord)
