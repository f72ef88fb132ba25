"""What the zaak takes over from an aanvraag: its subject, who asks, and the values of its eigenschappen."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from loket.formulieren.rules.content import Berekening, Formulierinhoud, Soort, Vraag, Wie
from loket.formulieren.rules.engels import NUMBER, Say
from loket.formulieren.rules.reis import Reis
from loket.formulieren.rules.vragen import is_groep, soort_van, toon
from loket.formulieren.rules.waarden import euro_cents
from loket.producten.rules.product import euros
from loket.zaken.rules.aanvrager import Aanvrager

HOLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
BSN_SIGNS, KVK_SIGNS = 9, 8
OUR_WORDS = (Soort.JA_NEE, Soort.AKKOORD, Soort.DATUM, Soort.HANDTEKENING, Soort.AFSPRAAK)
Lines = list[tuple[str, str]]


def onderwerp_of(inhoud: Formulierinhoud, reis: Reis, name: str) -> str:
    """At most 80 signs, as the standard has it. What was typed about oneself stays out unless the form names it."""
    words = {code: _shown(inhoud, reis, code) for code in HOLE.findall(inhoud.onderwerp)}
    text = HOLE.sub(lambda found: words[found[1]], inhoud.onderwerp) or name
    return " ".join(text.split())[:80]


def aanvrager_of(inhoud: Formulierinhoud, reis: Reis, nummer: str = "") -> Aanvrager:
    """Who asks, out of the questions that tell it. `nummer` is the BSN or KvK-nummer of who logged in: by it the
    zaak is found on the personal page, also when no question asked for it.
    """
    told: dict[Wie, Any] = {vraag.wie: reis.antwoorden.get(vraag.code) for vraag in inhoud.vragen() if vraag.wie}
    adres = told.get(Wie.ADRES) or {}
    number = " ".join(adres.get(part, "") for part in ("huisnummer", "toevoeging")).strip()
    return Aanvrager(
        voornaam=str(told.get(Wie.VOORNAAM) or ""),
        tussenvoegsel=str(told.get(Wie.TUSSENVOEGSEL) or ""),
        achternaam=str(told.get(Wie.ACHTERNAAM) or ""),
        bsn=str(told.get(Wie.BSN) or (nummer if len(nummer) == BSN_SIGNS else "")),
        bedrijfsnaam=str(told.get(Wie.BEDRIJFSNAAM) or ""),
        kvk=str(told.get(Wie.KVK) or (nummer if len(nummer) == KVK_SIGNS else "")),
        email=str(told.get(Wie.EMAIL) or ""),
        phone=str(told.get(Wie.TELEFOON) or ""),
        straat=adres.get("straat", ""),
        huisnummer=number,
        postcode=adres.get("postcode", ""),
        plaats=adres.get("plaats", ""),
    )


def eigenschappen_of(inhoud: Formulierinhoud, reis: Reis) -> dict[str, tuple[Vraag, str]]:
    """The value of each eigenschap, by its name, in the words of the answer."""
    found = {}
    for vraag in inhoud.vragen():
        antwoord = reis.antwoorden.get(vraag.code)
        if vraag.eigenschap and antwoord:
            found[vraag.eigenschap] = (vraag, toon(vraag, antwoord))
    return found


def afspraken_of(inhoud: Formulierinhoud, reis: Reis) -> Iterator[tuple[Vraag, str]]:
    """The visits that were chosen on the way: the question, and which place and time."""
    for vraag in inhoud.vragen():
        if vraag.soort == Soort.AFSPRAAK and (keuze := (reis.antwoorden.get(vraag.code) or {}).get("keuze")):
            yield vraag, str(keuze)


def waarde_of(vraag: Vraag, words: str, antwoord: Any, specificatie: Mapping[str, Any]) -> str:
    """As the standard writes it: a day as 20261203, a number with a comma (ztc-015)."""
    formaat = specificatie.get("formaat")
    if formaat == "datum" and vraag.soort in (Soort.DATUM, Soort.AFSPRAAK):
        return soort_van(vraag).waarde(vraag, antwoord).replace("-", "")
    if formaat == "getal":
        return soort_van(vraag).waarde(vraag, antwoord).replace(".", ",")
    longest = str(specificatie.get("lengte") or "")
    return words[: int(longest)] if longest.isdigit() else words


def plek_of(inhoud: Formulierinhoud, reis: Reis) -> dict[str, Any] | None:
    """The point of the first place that was told, as geometry of the zaak."""
    for vraag in inhoud.vragen():
        antwoord = reis.antwoorden.get(vraag.code) or {}
        if vraag.soort == Soort.PLEK and "lat" in antwoord:
            return {"type": "Point", "coordinates": [antwoord["lon"], antwoord["lat"]]}
    return None


def lines_of(inhoud: Formulierinhoud, reis: Reis, *, say: Say = str) -> Iterator[tuple[str, Lines]]:
    """Step by step what was asked and answered, in words: for the summary, the copy and the dossier. `say`: our own
    words in another language.
    """
    for halte in reis.haltes:
        order = {vraag.code: place for place, vraag in enumerate(halte.stap.vragen)}
        asked = sorted((*halte.vragen, *halte.bekend), key=lambda vraag: order[vraag.code])
        yield (
            halte.stap.titel,
            [line for vraag in asked for line in _lines(vraag, reis.antwoorden.get(vraag.code), say)],
        )
    shown = [each for each in inhoud.berekeningen if each.tonen and reis.waarden.van(each.code)]
    if shown:
        yield say("Berekening"), [(each.label, _outcome(each, reis.waarden.van(each.code), say)) for each in shown]


def _outcome(each: Berekening, value: str, say: Say) -> str:
    if not NUMBER.fullmatch(value):
        return say(value)
    cents = euro_cents(value.replace(",", ".")) if each.euro else None
    return value.replace(".", ",") if cents is None else euros(Decimal(cents) / 100)


def answer_words(vraag: Vraag, antwoord: Any, say: Say) -> str:
    """In words; those that are ours, and not of who answered, as `say` has them."""
    words = toon(vraag, antwoord)
    return say(words) if vraag.soort in OUR_WORDS else words


def _lines(vraag: Vraag, antwoord: Any, say: Say) -> Lines:
    if not is_groep(vraag):
        return [(vraag.label, answer_words(vraag, antwoord, say))]
    found = [
        (f"{each.label} ({number})", answer_words(each, member.get(each.code), say))
        for number, member in enumerate(antwoord or [], start=1)
        for each in vraag.vragen
    ]
    return found or [(vraag.label, "–")]


def _shown(inhoud: Formulierinhoud, reis: Reis, code: str) -> str:
    vraag = next((each for each in inhoud.vragen() if each.code == code), None)
    antwoord = reis.antwoorden.get(code)
    if vraag is None:
        return reis.waarden.van(code)
    return toon(vraag, antwoord) if antwoord else ""
