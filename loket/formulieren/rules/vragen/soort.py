"""What every kind of question can do: its controls, how an answer is read, checked and shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.kernel.lines import one_line

MOST_TYPED = 4_000
LONGEST_LINE = 200
Getypt = Mapping[str, Sequence[str]]  # what was sent, by part: "" is the question itself, "postcode" a part of it


@dataclass(frozen=True, slots=True)
class Veld:
    """One control on the page. `deel` is the part of the answer that is typed in it."""

    deel: str
    label: str
    vorm: str = "text"  # text, textarea, radio, checks, check, select, file, hidden
    uitleg: str = ""
    verplicht: bool = True
    opties: tuple[tuple[str, str], ...] = ()
    attrs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fout:
    """What is wrong with a part of the answer, and what to do."""

    tekst: str
    deel: str = ""


class Vraagsoort:
    """A text of one line. Other kinds say where they differ."""

    leeg: Any = ""
    attrs: Mapping[str, str] = {}
    vorm = "text"

    def velden(self, vraag: Vraag) -> list[Veld]:
        return [Veld("", vraag.label, self.vorm, vraag.uitleg, vraag.verplicht, attrs=self.attrs)]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        """The answer as it is kept, in JSON. What cannot be read is kept as it was typed: `fout` tells of it."""
        return one(getypt)

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        """Of an answer that is not empty."""
        return why_not_this_long(vraag, antwoord)

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return str(antwoord)

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        """What stands in the controls when this was answered before, by part."""
        return {"": antwoord}

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        """What a condition, a calculation or an eigenschap of a zaak makes of it."""
        return str(antwoord)


def one(getypt: Getypt, deel: str = "") -> str:
    """What was typed last in this part, on one line, without blanks around it."""
    return one_line(many(getypt, deel))


def many(getypt: Getypt, deel: str = "") -> str:
    """The same, on as many lines as it has."""
    return next(iter(reversed(getypt.get(deel, []))), "").strip()[:MOST_TYPED]


def why_not_this_long(vraag: Vraag, antwoord: str, most: int = LONGEST_LINE) -> Fout | None:
    longest = int(vraag.max or most)
    if len(antwoord) > longest:
        return Fout(f"Maak dit korter: hoogstens {longest} tekens")
    if vraag.min and len(antwoord) < int(vraag.min):
        return Fout(f"Schrijf iets meer: minstens {vraag.min} tekens")
    return None
