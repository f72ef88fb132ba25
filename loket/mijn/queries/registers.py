"""What the registers say of who is in, for the page that shows it with where it comes from."""

from dataclasses import dataclass

from loket.basisregistraties.queries import NietBereikbaar, onderneming, persoon
from loket.basisregistraties.rules.persoon import Persoon
from loket.basisregistraties.rules.velden import VELDEN_BRP, VELDEN_KVK
from loket.inloggen.rules.ingelogde import Ingelogde, Kind
from loket.kernel.text import date_words

PURPOSE = "Uw gegevens tonen in Mijn omgeving"
PURPOSE_WRONG = "Uw melding dat iets niet klopt"
PURPOSE_WIJK = "Uw wijk tonen in Mijn omgeving"
LIVES = "verblijfplaats.verblijfadres"
SHOWN_BRP = (
    *("naam.volledigeNaam", "geboorte.datum", "geboorte.plaats", "nationaliteiten"),
    *(f"{LIVES}.officieleStraatnaam", f"{LIVES}.huisnummer", f"{LIVES}.huisletter", f"{LIVES}.huisnummertoevoeging"),
    *(f"{LIVES}.postcode", f"{LIVES}.woonplaats", "verblijfplaats.datumVan"),
)
SHOWN_KVK = ("kvkNummer", "naam", "vestigingsnummer", "straatnaam", "huisnummer", "postcode", "plaats")
BRON = {Kind.PERSOON: "Basisregistratie Personen (BRP)", Kind.BEDRIJF: "Handelsregister van de KVK"}


@dataclass(frozen=True, slots=True)
class Gegeven:
    """`doubted`: the register itself looks into it."""

    veld: str
    label: str
    value: str
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """`answered` False: the register does not answer now."""

    bron: str
    rows: list[Gegeven]
    answered: bool = True
    secret: bool = False


def known_of(who: Ingelogde) -> Known:
    """Each time it is asked, it is written down (AVG 15)."""
    kind = who.whose.kind
    fields, labels = (SHOWN_BRP, VELDEN_BRP) if kind == Kind.PERSOON else (SHOWN_KVK, VELDEN_KVK)
    ask = persoon if kind == Kind.PERSOON else onderneming
    try:
        found = ask(who, velden=fields, doel=PURPOSE, by=who.actor)
    except NietBereikbaar:
        return Known(BRON[kind], [], answered=False)
    if found is None:
        return Known(BRON[kind], [])
    rows = [Gegeven(veld, labels[veld], _said(found, veld), found.in_onderzoek(veld)) for veld in fields]
    return Known(BRON[kind], [row for row in rows if row.value], secret=found.geheim)


def labels_of(who: Ingelogde) -> dict[str, str]:
    """The fields that are shown to who is in, of which they may say that they are wrong."""
    person = who.whose.kind == Kind.PERSOON
    shown, labels = (SHOWN_BRP, VELDEN_BRP) if person else (SHOWN_KVK, VELDEN_KVK)
    return {veld: labels[veld] for veld in shown}


def value_of(who: Ingelogde, veld: str) -> str:
    """What the register says in this field now; empty when it does not answer."""
    ask = persoon if who.whose.kind == Kind.PERSOON else onderneming
    try:
        found = ask(who, velden=[veld], doel=PURPOSE_WRONG, by=who.actor)
    except NietBereikbaar:
        return ""
    return _said(found, veld) if found else ""


def address_words(who: Ingelogde) -> tuple[str, str]:
    """Postcode with number, and the place: to look up where somebody lives; empty when nobody knows."""
    company = who.whose.kind == Kind.BEDRIJF
    fields = ("postcode", "huisnummer", "plaats")
    if not company:
        fields = (f"{LIVES}.postcode", f"{LIVES}.huisnummer", f"{LIVES}.woonplaats")
    try:
        found = (onderneming if company else persoon)(who, velden=fields, doel=PURPOSE_WIJK, by=who.actor)
    except NietBereikbaar:
        return "", ""
    postcode, number, place = (found.text(veld) for veld in fields) if found else ("", "", "")
    return f"{postcode} {number}".strip(), place


def _said(found: Persoon, veld: str) -> str:
    value = found.value(veld)
    return date_words(value) if hasattr(value, "year") else found.text(veld)
