"""What a letter says of itself: who wrote, when, what it is, and which zaak it is about. A person checks it."""

import re
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from loket.kernel.text import MONTHS
from loket.post.models import Afzendersoort, Onderwerpsgroep, Soort

ZAAKNUMMER = re.compile(r"\b(?:ZAAK|Z)[-\s]?(20\d\d)[-\s]?(\d{3,10})\b", re.IGNORECASE)
OWN_ZAAKNUMMER = re.compile(r"\b[A-Z]{1,6}-20\d\d-\d{3,10}\b")
WORDS = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
DIGITS = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)\b")
SUBJECT = re.compile(r"^\s*(?:betreft|onderwerp|inzake|subject)\s*:\s*(?P<text>\S.*)$", re.IGNORECASE | re.MULTILINE)
POSTCODE = re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b")
GREETING = re.compile(r"^\s*(?:met (?:vriendelijke|hartelijke|beleefde) groet(?:en)?|hoogachtend|groet(?:en)?)\b", re.I)
STREET = re.compile(r"^[A-Z][\w.'’ -]{2,60}\s\d{1,5}\s?[a-zA-Z]{0,3}\b(?!\s*\d)")
SENDER = re.compile(r"^\s*(?:afzender|van)\s*:\s*(?P<text>\S.*)$", re.IGNORECASE | re.MULTILINE)
GOVERNMENT = re.compile(
    r"\b(provincie|waterschap|ministerie|rijkswaterstaat|belastingdienst|uwv|svb|politie|rechtbank)\b", re.I
)
COMPANY = re.compile(
    r"\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|stichting|vereniging|coöperatie|bedrijf|advocaten|notaris|makelaar(?:dij)?|kvk)\b",
    re.IGNORECASE,
)
BUILDING = re.compile(
    r"\b(bouwaanvraag|bouwvergunning|omgevingsvergunning|bouwplan|dakkapel|aanbouw|uitbouw|verbouwing|bouwtekening)\w*",
    re.IGNORECASE,
)
GROUPS = {
    Onderwerpsgroep.BELASTING: r"\b(belasting|woz|aanslag|kwijtschelding|heffing)\w*",
    Onderwerpsgroep.ZORG: r"\b(wmo|bijstand|huishoudelijke hulp|schuldhulp|uitkering|jeugdhulp)\w*",
    Onderwerpsgroep.BURGERZAKEN: r"\b(paspoort|identiteitskaart|rijbewijs|verhuizing|uittreksel|trouwen)\w*",
    Onderwerpsgroep.OPENBARE_RUIMTE: r"\b(stoep|lantaarn|boom|bomen|riool|parkeerplaats|speeltuin|straat)\w*",
    Onderwerpsgroep.BESTUUR: r"\b(gemeenteraad|raadslid|burgemeester|wethouder|college)\w*",
}
# The order counts: an objection also says of what application it speaks.
KINDS = (
    (
        Soort.INGEBREKESTELLING,
        r"\b(ingebrekestelling|stel(?:len)? (?:u|ik) .{0,40}in gebreke|dwangsom wegens niet tijdig)",
    ),
    (
        Soort.BEZWAAR,
        r"\b(bezwaarschrift|bezwaar tegen|ma(?:ak|ken) (?:ik|wij) (?:hierbij )?bezwaar|"
        r"(?:ik|wij) ma(?:ak|ken) .{0,20}bezwaar)",
    ),
    (Soort.WOO, r"\b(woo-verzoek|wet open overheid|wob-verzoek)"),
    (Soort.KLACHT, r"\b(klacht (?:over|indienen|tegen)|(?:dien|diende) .{0,30}klacht|klaagschrift)"),
    (Soort.ZIENSWIJZE, r"\bzienswijzen?\b"),
    (Soort.AANSPRAKELIJK, r"\b(aansprakelijk(?:stelling)?)\b"),
    (Soort.FACTUUR, r"\b(factuur(?:nummer)?|iban .{0,60}te voldoen)\b"),
    (Soort.AANVRAAG, r"\b(aanvraag|vraag(?:t|en)? .{0,40}(?:vergunning|subsidie) aan|aan te vragen)\b"),
)
NOT_A_NAME = ("tel", "e-mail", "bijlage", "pagina")
FIELDS = ("soort", "zaaknummer", "naam", "dagtekening", "onderwerp")


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Empty where nothing was found; `soort` and `afzendersoort` then are the ordinary ones."""

    soort: str = Soort.BRIEF
    soort_found: bool = False
    zaaknummer: str = ""
    naam: str = ""
    adres: str = ""
    afzendersoort: str = Afzendersoort.BURGER
    dagtekening: str = ""
    onderwerp: str = ""
    onderwerpsgroep: str = Onderwerpsgroep.OVERIG

    @property
    def day(self) -> date | None:
        return date.fromisoformat(self.dagtekening) if self.dagtekening else None

    def plain(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def of(cls, kept: dict[str, Any]) -> Self:
        return cls(**{name: kept[name] for name in cls.__slots__ if name in kept})


def recognise(text: str, *, received: date) -> Gevonden:
    """Read a letter. Nothing of it is believed until somebody looked at it."""
    text = text[:20_000]
    flat = " ".join(text.split())
    soort = next((kind for kind, pattern in KINDS if re.search(pattern, flat, re.IGNORECASE)), None)
    naam, adres = _sender(text)
    return Gevonden(
        soort=soort or Soort.BRIEF,
        soort_found=soort is not None,
        zaaknummer=zaaknummer_in(flat),
        naam=naam,
        adres=adres,
        afzendersoort=sender_kind(naam, flat),
        dagtekening=_iso(day_in(text, received)),
        onderwerp=_subject(text),
        onderwerpsgroep=_group(flat),
    )


def zaaknummer_in(text: str) -> str:
    """The first number that looks like one of ours, as it is written."""
    found = OWN_ZAAKNUMMER.search(text) or ZAAKNUMMER.search(text)
    return found.group(0).upper().replace(" ", "-") if found else ""


def day_in(text: str, received: date) -> date | None:
    """The first day in the text that can be that of the letter: not after we got it, and at most a year before."""
    found = [(each.start(), _day(each[1], each[2], each[3])) for each in WORDS.finditer(text)]
    found += [(each.start(), _day(each[1], each[2], each[3])) for each in DIGITS.finditer(text)]
    days = [day for _, day in sorted(found, key=lambda each: each[0]) if day]
    return next((day for day in days if 0 <= (received - day).days <= 366), None)


def sender_kind(naam: str, text: str) -> str:
    if GOVERNMENT.search(naam):
        return Afzendersoort.OVERHEID
    if COMPANY.search(naam) or re.search(r"\bkvk(?:-nummer)?:? ?\d{8}\b", text, re.IGNORECASE):
        return Afzendersoort.ORGANISATIE
    return Afzendersoort.BURGER


def _day(day: str, month: str, year: str) -> date | None:
    number = int(month) if month.isdigit() else MONTHS.index(month.lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _subject(text: str) -> str:
    found = SUBJECT.search(text)
    return " ".join(found["text"].split())[:200] if found else ""


def _group(text: str) -> str:
    if BUILDING.search(text):
        return Onderwerpsgroep.BOUWAANVRAAG
    found = (group for group, pattern in GROUPS.items() if re.search(pattern, text, re.IGNORECASE))
    return next(found, Onderwerpsgroep.OVERIG)


def _sender(text: str) -> tuple[str, str]:
    """Below the greeting stands who wrote, and mostly where they live."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    start = next((n for n, line in enumerate(lines) if GREETING.match(line)), None)
    if start is None:
        named = SENDER.search(text)
        return (" ".join(named["text"].split())[:200], "") if named else ("", "")
    below = [
        line
        for line in lines[start + 1 : start + 9]
        if line and not line.lower().startswith(("tel", "e-mail", "bijlage"))
    ]
    name = next((line for line in below if any(letter.isalpha() for letter in line)), "")
    address = [line for line in below if line != name and (STREET.match(line) or POSTCODE.search(line))]
    return name.strip(",. ")[:200], ", ".join(address)[:300]
