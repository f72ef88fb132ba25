import re
from datetime import date
from decimal import Decimal
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Vraagsoort, one

KEPT = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
THOUSANDS = re.compile(r"-?\d{1,3}(\.\d{3})+(,\d+)?")


class Getal(Vraagsoort):
    """A number, kept with a point before decimals. `min` and `max` bound it."""

    attrs = {"inputmode": "decimal", "size": "12", "autocomplete": "off"}
    example = "Vul een getal in, zoals 12"

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        text = one(getypt).removeprefix("€").strip()
        plain = text.replace(".", "") if THOUSANDS.fullmatch(text) else text
        plain = plain.replace(",", ".").replace(".-", "").replace(".--", "")
        return plain if KEPT.fullmatch(plain) else text

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        number = as_number(antwoord)
        if number is None:
            return Fout(self.example)
        if vraag.min and number < Decimal(vraag.min):
            return Fout(f"Vul minstens {self.words(Decimal(vraag.min))} in")
        if vraag.max and number > Decimal(vraag.max):
            return Fout(f"Vul hoogstens {self.words(Decimal(vraag.max))} in")
        return None

    def words(self, number: Decimal) -> str:
        return f"{number:,f}".translate(str.maketrans(",.", ".,"))

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        number = as_number(antwoord)
        return str(antwoord) if number is None else self.words(number)

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        return {"": str(antwoord).replace(".", ",") if as_number(antwoord) is not None else antwoord}


class Bedrag(Getal):
    """Euros, kept with two decimals."""

    example = "Vul een bedrag in, zoals 12,50"

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        number = as_number(text := super().lees(vraag, getypt))
        return text if number is None else f"{number:.2f}"

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return super().fout(vraag, antwoord, vandaag)

    def words(self, number: Decimal) -> str:
        return f"€ {super().words(number.quantize(Decimal('0.01')))}"


def as_number(text: Any) -> Decimal | None:
    """The number that was kept; None when it is none."""
    return Decimal(text) if isinstance(text, str) and KEPT.fullmatch(text) else None
