"""The same questions for each of some: children, dogs, stalls."""

from datetime import date
from typing import Any

from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort

MOST = 10


class Groep(Vraagsoort):
    """The answer is a list with the answers of each member. Its controls are those of its questions, per member."""

    leeg: Any = []

    def velden(self, vraag: Vraag) -> list[Veld]:
        return []

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        """Read member by member: see `lees` of this package."""
        return []

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        if len(antwoord) < least_of(vraag):
            return Fout(f"Vul er minstens {least_of(vraag)} in")
        return Fout(f"Vul er hoogstens {most_of(vraag)} in") if len(antwoord) > most_of(vraag) else None

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        return str(len(antwoord)) if antwoord else ""


def least_of(vraag: Vraag) -> int:
    return int(vraag.min or (1 if vraag.verplicht else 0))


def most_of(vraag: Vraag) -> int:
    return int(vraag.max or MOST)


def is_groep(vraag: Vraag) -> bool:
    return vraag.soort == Soort.GROEP
