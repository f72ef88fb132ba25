"""The places in a template that are filled in, and what must be filled in by hand before it goes."""

import re
from collections.abc import Mapping

PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
BY_HAND = re.compile(r"\[[^\]\n]{1,200}\](?!\()")  # "[welk bewijs?]", but no link
FIELDS = {
    "naam": "de naam van de klant",
    "zaaknummer": "het nummer van de zaak",
    "zaaktype": "wat voor zaak het is",
    "onderwerp": "waar de zaak over gaat",
    "begonnen": "de dag waarop de zaak begon",
    "uiterlijk": "de laatste dag voor ons besluit of antwoord",
    "vandaag": "de dag van vandaag",
    "medewerker": "wie de brief schrijft",
    "team": "het team van de zaak",
    "telefoon": "ons telefoonnummer",
    "email": "ons mailadres",
    "gemeente": "de naam van de gemeente",
    "bezwaar": "hoe en tot wanneer iemand bezwaar kan maken (Awb 3:45)",
}
EXAMPLE = {
    "naam": "mevrouw Voorbeeld",
    "zaaknummer": "ZAAK-2026-0000000123",
    "zaaktype": "Aanvraag kapvergunning",
    "onderwerp": "een eik in de achtertuin",
    "begonnen": "3 maart 2026",
    "uiterlijk": "28 april 2026",
    "vandaag": "10 maart 2026",
    "medewerker": "Jan Voorbeeld",
    "team": "Team Vergunningen",
    "telefoon": "072 888 00 00",
    "email": "info@gemeente.example",
    "gemeente": "Gemeente Voorbeeld",
    "bezwaar": "Bent u het niet eens met dit besluit? U kunt bezwaar maken tot en met 21 april 2026.",
}


def places_in(text: str) -> list[str]:
    return list(dict.fromkeys(PLACE.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """What is not known becomes something to fill in by hand, in words."""
    return PLACE.sub(lambda found: values.get(found[1]) or f"[{FIELDS.get(found[1], found[1])}]", text)


def left_open(text: str) -> list[str]:
    """What must still be filled in by hand."""
    return list(dict.fromkeys([*BY_HAND.findall(text), *(f"{{{{{name}}}}}" for name in places_in(text))]))
