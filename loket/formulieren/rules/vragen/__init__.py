"""The kinds of question: how each is typed, read, checked and shown. One small class each."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.vragen.adres import Adres, Postcode
from loket.formulieren.rules.vragen.afspraak import NO_TIME, Afspraak
from loket.formulieren.rules.vragen.akkoord import Akkoord, Handtekening
from loket.formulieren.rules.vragen.bereik import Email, Telefoon
from loket.formulieren.rules.vragen.bestand import Bestand
from loket.formulieren.rules.vragen.datum import Datum
from loket.formulieren.rules.vragen.getal import Bedrag, Getal
from loket.formulieren.rules.vragen.groep import Groep, is_groep
from loket.formulieren.rules.vragen.keuze import JaNee, Keuze, Keuzes
from loket.formulieren.rules.vragen.nummers import Bsn, Iban, Kenteken, Kvk
from loket.formulieren.rules.vragen.plek import Plek
from loket.formulieren.rules.vragen.soort import Fout, Veld, Vraagsoort
from loket.formulieren.rules.vragen.tekst import LangeTekst, Tekst
from loket.formulieren.rules.vragen.tijd import Tijd

SOORTEN: Mapping[Soort, Vraagsoort] = {
    Soort.TEKST: Tekst(),
    Soort.LANGE_TEKST: LangeTekst(),
    Soort.JA_NEE: JaNee(),
    Soort.KEUZE: Keuze(),
    Soort.KEUZES: Keuzes(),
    Soort.DATUM: Datum(),
    Soort.TIJD: Tijd(),
    Soort.GETAL: Getal(),
    Soort.BEDRAG: Bedrag(),
    Soort.EMAIL: Email(),
    Soort.TELEFOON: Telefoon(),
    Soort.POSTCODE: Postcode(),
    Soort.ADRES: Adres(),
    Soort.PLEK: Plek(),
    Soort.BESTAND: Bestand(),
    Soort.AKKOORD: Akkoord(),
    Soort.HANDTEKENING: Handtekening(),
    Soort.AFSPRAAK: Afspraak(),
    Soort.GROEP: Groep(),
    Soort.BSN: Bsn(),
    Soort.KVK: Kvk(),
    Soort.IBAN: Iban(),
    Soort.KENTEKEN: Kenteken(),
}
CHOOSE = (Soort.JA_NEE, Soort.KEUZE, Soort.KEUZES)
__all__ = ["SOORTEN", "Fout", "Veld", "Vraagsoort", "fouten_van", "is_groep", "soort_van", "toon"]


def soort_van(vraag: Vraag) -> Vraagsoort:
    return SOORTEN[vraag.soort]


def toon(vraag: Vraag, antwoord: Any) -> str:
    """The answer in words; a dash when nothing was filled in."""
    return soort_van(vraag).toon(vraag, antwoord) if antwoord else "–"


def fouten_van(vraag: Vraag, antwoord: Any, vandaag: date, *, naam: str = "") -> dict[str, Fout]:
    """What is wrong with an answer, by the name of the control: "adres", "adres__postcode", "kinderen-0-naam"."""
    naam = naam or vraag.code
    fout = _fout(vraag, antwoord, vandaag)
    found = {f"{naam}__{fout.deel}" if fout.deel else naam: fout} if fout else {}
    if is_groep(vraag):
        for number, member in enumerate(antwoord or []):
            for each in vraag.vragen:
                found |= fouten_van(each, member.get(each.code), vandaag, naam=f"{naam}-{number}-{each.code}")
    return found


def _fout(vraag: Vraag, antwoord: Any, vandaag: date) -> Fout | None:
    """The words of the form itself go before ours."""
    if not antwoord:
        if not vraag.verplicht:
            return None
        parts = soort_van(vraag).velden(vraag)
        return Fout(vraag.fout or missing_words(vraag), parts[0].deel if parts else "")
    fout = soort_van(vraag).fout(vraag, antwoord, vandaag)
    return Fout(vraag.fout or fout.tekst, fout.deel) if fout else None


def missing_words(vraag: Vraag) -> str:
    if vraag.soort in CHOOSE:
        return f"Kies een antwoord: {vraag.label}"
    if vraag.soort == Soort.BESTAND:
        return f"Kies een bestand: {vraag.label}"
    if vraag.soort == Soort.AFSPRAAK:
        return f"{NO_TIME}: {vraag.label}"
    if vraag.soort == Soort.AKKOORD:
        return "Zet een vinkje"
    return f"Vul in: {vraag.label}"
