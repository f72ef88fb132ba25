from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort

MOST = 5
ACCEPT = ".pdf,.jpg,.jpeg,.png,.heic,.docx,.xlsx,.odt,.txt"


class Bestand(Vraagsoort):
    """Files, kept apart as soon as they come: the answer lists what is kept. `min` and `max`: how many."""

    leeg: Any = []

    def velden(self, vraag: Vraag) -> list[Veld]:
        attrs = {"accept": ACCEPT}
        return [Veld("", vraag.label, "file", vraag.uitleg, vraag.verplicht, attrs=attrs)]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        """Each file as "id name"; who sends something else names no file of this aanvraag."""
        return list(getypt.get("", []))

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        if len(antwoord) < int(vraag.min or 0):
            return Fout(f"Stuur minstens {vraag.min} bestanden mee")
        most = int(vraag.max or MOST)
        return Fout(f"Stuur hoogstens {most} bestanden mee") if len(antwoord) > most else None

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return ", ".join(str(each).partition(" ")[2] for each in antwoord)

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        return str(len(antwoord)) if antwoord else ""
