from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort, one

NO_TIME = "Kies een tijd"
TAKEN = "Deze tijd is net bezet. Kies een andere tijd"
PARTS = {"keuze": "", "vanaf": "vanaf", "plek": "plek"}
LONGEST = 100


class Afspraak(Vraagsoort):
    """A free time to come to us. `keuze` names place and time; beside it stand its words and its day, and `bezet` when
    somebody else had it at the last look. `vanaf` and `plek` are which days and which place are shown.
    """

    leeg: Any = {}

    def velden(self, vraag: Vraag) -> list[Veld]:
        return [
            Veld("", vraag.label, "radio", vraag.uitleg, vraag.verplicht),
            Veld("vanaf", "", "hidden", "", False),
            Veld("plek", "", "hidden", "", False),
        ]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        told = {name: one(getypt, deel)[:LONGEST] for name, deel in PARTS.items()}
        return {name: text for name, text in told.items() if text}

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        if antwoord.get("bezet"):
            return Fout(TAKEN)
        return Fout(NO_TIME) if vraag.verplicht and not antwoord.get("woorden") else None

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return str(antwoord.get("woorden") or "–")

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        return {deel: antwoord.get(name, "") for name, deel in PARTS.items()}

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        """Its day: conditions and calculations can look at it as at any day."""
        return str(antwoord.get("dag", ""))
