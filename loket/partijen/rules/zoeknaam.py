"""How a partij is called, and the name by which it is found: in lower case, without accents."""

import unicodedata

from loket.partijen.models import Partij


def zoeknaam_of(*parts: str) -> str:
    """>>> zoeknaam_of("José", "van der", "Meer")
    'jose van der meer'
    """
    apart = unicodedata.normalize("NFKD", " ".join(part for part in parts if part).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.split())[:420]


def naam_of(partij: Partij) -> str:
    """Of an organisation its name; of a person what we know of it, the first name before the letters."""
    first = partij.voornaam or partij.voorletters
    parts = (first, partij.voorvoegsel_achternaam, partij.achternaam)
    return partij.naam or " ".join(part for part in parts if part)
