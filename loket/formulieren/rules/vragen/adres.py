import re
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Vraag
from loket.formulieren.rules.vragen.soort import Fout, Getypt, Veld, Vraagsoort, one

POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Za-z]{2}")
NUMBER = re.compile(r"\d{1,5}")
PARTS = ("postcode", "huisnummer", "toevoeging", "straat", "plaats")
EXAMPLE = "Een postcode ziet er zo uit: 1861 AA"


class Postcode(Vraagsoort):
    """Kept as 1861AA."""

    attrs = {"autocomplete": "postal-code", "size": "8"}

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        return plain_postcode(one(getypt))

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        return None if POSTCODE.fullmatch(antwoord) else Fout(EXAMPLE)

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return spaced(antwoord)


class Adres(Vraagsoort):
    """Postcode and house number are enough where we know the address; else street and place are typed too."""

    leeg: Any = {}

    def velden(self, vraag: Vraag) -> list[Veld]:
        need = vraag.verplicht
        return [
            Veld("postcode", "Postcode", "text", "", need, attrs={"autocomplete": "postal-code", "size": "8"}),
            Veld("huisnummer", "Huisnummer", "text", "", need, attrs={"inputmode": "numeric", "size": "6"}),
            Veld("toevoeging", "Letter of toevoeging", "text", "", False, attrs={"size": "6"}),
            Veld("straat", "Straat", "text", "Alleen als wij uw adres niet kennen", False, attrs={}),
            Veld("plaats", "Plaats", "text", "", False, attrs={}),
        ]

    def lees(self, vraag: Vraag, getypt: Getypt) -> Any:
        told = {part: one(getypt, part)[:80] for part in PARTS}
        told["postcode"] = plain_postcode(told["postcode"])
        return {part: text for part, text in told.items() if text}

    def fout(self, vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
        if not POSTCODE.fullmatch(antwoord.get("postcode", "")):
            return Fout(EXAMPLE, "postcode")
        if not NUMBER.fullmatch(antwoord.get("huisnummer", "")):
            return Fout("Vul het huisnummer in, zonder letter", "huisnummer")
        missing = next((part for part in ("straat", "plaats") if not antwoord.get(part)), "")
        return Fout(f"Wij kennen dit adres niet. Vul ook de {missing} in", missing) if missing else None

    def toon(self, vraag: Vraag, antwoord: Any) -> str:
        return in_words(antwoord)

    def getypt(self, vraag: Vraag, antwoord: Any) -> dict[str, Any]:
        return {**antwoord, "postcode": spaced(antwoord.get("postcode", ""))}

    def waarde(self, vraag: Vraag, antwoord: Any) -> str:
        return in_words(antwoord)


def in_words(adres: dict[str, str]) -> str:
    """Dorpsstraat 12 B, 1861 AA Bergen."""
    street = " ".join(adres.get(part, "") for part in ("straat", "huisnummer", "toevoeging")).strip()
    place = f"{spaced(adres.get('postcode', ''))} {adres.get('plaats', '')}".strip()
    return ", ".join(part for part in (" ".join(street.split()), place) if part)


def plain_postcode(text: str) -> str:
    return text.replace(" ", "").upper() if POSTCODE.fullmatch(text) else text


def spaced(postcode: str) -> str:
    return f"{postcode[:4]} {postcode[4:]}" if POSTCODE.fullmatch(postcode) else postcode
