from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort, one


class Akkoord(Vraagsoort):
    """A tick: kept as "ja"."""

    def velden(self, vraag: Vraag) -> list[Veld]:
        return [Veld("", vraag.label, "check", vraag.uitleg, vraag.verplicht)]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        return "ja" if one(getypt) else ""

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if antwoord == "ja" else Fout("Zet een vinkje")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return "Ja"


class Handtekening(Vraagsoort):
    """The own name, typed under a sentence that one signs (BW 3:15a). Who logged in has proved who they are."""

    attrs = {"autocomplete": "name"}

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if len(antwoord) >= 2 else Fout("Typ uw naam. Daarmee ondertekent u")

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return f"Ondertekend door: {antwoord}"
