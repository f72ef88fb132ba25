"""Who wrote, as the applicant of a zaak."""

import re

from loket.post.models import Afzendersoort
from loket.zaken.rules.aanvrager import Aanvrager

SALUTATION = re.compile(r"^(de heer|dhr\.?|mevrouw|mevr\.?|mw\.?|familie|fam\.?)\s+", re.IGNORECASE)
ADDRESS = re.compile(r"^(?P<straat>.*\D)\s+(?P<nummer>\d+\s?[a-zA-Z0-9-]{0,5})$")
PLACE = re.compile(r"^(?P<postcode>[1-9]\d{3}\s?[A-Za-z]{2})\s+(?P<plaats>.+)$")
INFIXES = {"van", "de", "den", "der", "het", "el", "ten", "ter", "te", "in", "'t", "op", "la", "le", "du", "von"}


def aanvrager_from(naam: str, adres: str, afzendersoort: str) -> Aanvrager:
    """As well as we can read it: somebody of the team looks at it again."""
    street, place = address_in(adres)
    address = {
        "straat": street[0],
        "huisnummer": street[1],
        "postcode": place[0].replace(" ", "").upper(),
        "plaats": place[1],
    }
    if afzendersoort != Afzendersoort.BURGER:
        return Aanvrager(bedrijfsnaam=naam.strip() or "onbekend", **address)
    first, infix, last = name_parts(naam)
    return Aanvrager(voornaam=first, tussenvoegsel=infix, achternaam=last or "onbekend", **address)


def name_parts(naam: str) -> tuple[str, str, str]:
    """First names or initials, infix, last name."""
    words = SALUTATION.sub("", naam.strip()).split()
    if len(words) < 2:
        return "", "", " ".join(words)
    begin = next((n for n, word in enumerate(words) if word.lower() in INFIXES), len(words) - 1)
    end = begin
    while end < len(words) - 1 and words[end].lower() in INFIXES:
        end += 1
    return " ".join(words[:begin]), " ".join(words[begin:end]), " ".join(words[end:])


def address_in(adres: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Street and number, postcode and place; empty where it cannot be read."""
    street, place = ("", ""), ("", "")
    for part in (each.strip() for each in adres.split(",")):
        if found := PLACE.match(part):
            place = (found["postcode"], found["plaats"])
        elif found := ADDRESS.match(part):
            street = (found["straat"].strip(), found["nummer"].strip())
        elif part and not place[1]:
            place = (place[0], part)
    return street, place
