"""What a form must have before it is published."""

from collections.abc import Iterator
from dataclasses import dataclass

from loket.formulieren.rules.content import Berekening, Formulierinhoud, Inloggen, Soort, Voorwaarde, Vraag, Wie
from loket.formulieren.rules.content.vraag import KEUZEN
from loket.formulieren.rules.formule import Onbekend, namen_in
from loket.formulieren.rules.medetekenen import why_not_ask_to_sign
from loket.formulieren.rules.vragen.getal import as_number
from loket.kernel.refusal import Refusal

SOURCES = ("brp:", "kvk:", "inlog:")
NOT_IN_GROUP = (Soort.BESTAND, Soort.GROEP, Soort.HANDTEKENING, Soort.AFSPRAAK)
BOUNDED = (Soort.JA_NEE, Soort.KEUZE, Soort.AKKOORD, Soort.EMAIL, Soort.ADRES, Soort.PLEK, Soort.AFSPRAAK)


@dataclass(frozen=True, slots=True)
class Zaakkenmerken:
    """What the zaaktype of the form can take: its eigenschappen, its kinds of document, and whether a BSN may be; and
    what one can come to a desk for.
    """

    eigenschappen: frozenset[str] = frozenset()
    vereist: frozenset[str] = frozenset()  # eigenschappen that must be there from the first status on
    documenten: frozenset[str] = frozenset()
    bsn: bool = False
    afspraken: frozenset[str] = frozenset()  # codes of kinds of appointment


def why_not_publish(inhoud: Formulierinhoud, zaak: Zaakkenmerken | None) -> Iterator[Refusal]:
    """All that is missing or cannot be. `field` names the code of the question, step or calculation.

    Awb 2:7 (never only digital), 4:4 (only what the decision needs), AVG 5 and 6 (purpose and ground), Wabb 10 (BSN).
    """
    if zaak is None:
        yield Refusal("form-zaaktype-unknown", "Kies een zaaktype dat nu geldt.", "zaaktype")
    if not inhoud.kanalen:
        reason = "Niet iedereen kan dit online. Voeg een manier toe: aan de balie, per telefoon of per post."
        yield Refusal("form-only-digital", reason, "kanalen")
    if not any(stap.vragen for stap in inhoud.stappen):
        yield Refusal("form-without-question", "Zet er minstens één vraag in.", "stappen")
    yield from _codes(inhoud)
    for vraag in inhoud.vragen():
        yield from _why_not_vraag(vraag, inhoud, zaak or Zaakkenmerken())
    yield from _references(inhoud)
    yield from _whole(inhoud, zaak or Zaakkenmerken())


def _why_not_vraag(vraag: Vraag, inhoud: Formulierinhoud, zaak: Zaakkenmerken) -> Iterator[Refusal]:
    code, label = vraag.code, vraag.label or vraag.code
    if not vraag.doel.strip():
        yield Refusal("question-without-purpose", f"Vertel bij “{label}” waarvoor u dit nodig hebt.", code)
    if not vraag.grondslag.strip():
        yield Refusal("question-without-ground", f"Vertel bij “{label}” van welke wet of regel dit mag.", code)
    if vraag.bron != "aanvrager" and not vraag.bron.startswith(SOURCES):
        yield Refusal("question-without-source", f"Vertel bij “{label}” wie het antwoord weet.", code)
    if vraag.bron.startswith(SOURCES) and inhoud.inloggen == Inloggen.NEE:
        reason = f"Bij “{label}” halen wij het antwoord op. Dan moet iemand kunnen inloggen."
        yield Refusal("question-source-without-login", reason, code)
    if vraag.soort == Soort.BSN and not zaak.bsn:
        yield Refusal("question-bsn-not-allowed", "Bij dit zaaktype mag u geen BSN vragen (Wabb 10).", code)
    if vraag.soort in KEUZEN and len(vraag.opties) < 2:
        yield Refusal("question-without-choices", f"Zet bij “{label}” minstens 2 keuzes.", code)
    if len({optie.code for optie in vraag.opties}) < len(vraag.opties):
        yield Refusal("question-choice-twice", f"Bij “{label}” staat een keuze 2 keer.", code)
    if vraag.eigenschap and vraag.eigenschap not in zaak.eigenschappen:
        reason = f"“{vraag.eigenschap}” is geen eigenschap van dit zaaktype."
        yield Refusal("question-eigenschap-unknown", reason, code)
    if vraag.soort == Soort.BESTAND and vraag.documenttype and vraag.documenttype not in zaak.documenten:
        reason = f"“{vraag.documenttype}” hoort niet bij dit zaaktype."
        yield Refusal("question-document-unknown", reason, code)
    if vraag.soort == Soort.AFSPRAAK and not (vraag.afspraak and set(vraag.afspraak) <= zaak.afspraken):
        yield Refusal("question-without-afspraak", f"Kies bij “{label}” waarvoor iemand aan de balie komt.", code)
    yield from _bounds(vraag)
    if vraag.soort == Soort.GROEP:
        yield from _why_not_groep(vraag, inhoud, zaak)


def _bounds(vraag: Vraag) -> Iterator[Refusal]:
    numbers = [as_number(text) for text in (vraag.min, vraag.max) if text]
    if None in numbers or (numbers and vraag.soort in BOUNDED):
        yield Refusal("question-bounds", f"Vul bij “{vraag.label}” een getal in bij minstens en hoogstens.", vraag.code)
    elif len(numbers) == 2 and numbers[0] > numbers[1]:  # type: ignore[operator]  # neither is None
        yield Refusal("question-bounds", f"Bij “{vraag.label}” is minstens meer dan hoogstens.", vraag.code)


def _why_not_groep(groep: Vraag, inhoud: Formulierinhoud, zaak: Zaakkenmerken) -> Iterator[Refusal]:
    if not groep.vragen:
        yield Refusal("group-without-question", f"Zet een vraag in “{groep.label}”.", groep.code)
    for vraag in groep.vragen:
        if vraag.soort in NOT_IN_GROUP or vraag.als:
            reason = f"“{vraag.label}” kan niet in een groep die zich herhaalt."
            yield Refusal("group-question-not-allowed", reason, groep.code)
        else:
            yield from _why_not_vraag(vraag, inhoud, zaak)


def _codes(inhoud: Formulierinhoud) -> Iterator[Refusal]:
    """One code for one thing; those in a group are apart."""
    lists = [
        [stap.code for stap in inhoud.stappen],
        [*(vraag.code for vraag in inhoud.vragen()), *(each.code for each in inhoud.berekeningen)],
        *([each.code for each in vraag.vragen] for vraag in inhoud.vragen()),
    ]
    for codes in lists:
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            yield Refusal("form-code-twice", f"De code “{code}” staat er 2 keer in.", code)


def _references(inhoud: Formulierinhoud) -> Iterator[Refusal]:
    """A condition looks back: at questions above it, or at calculations."""
    seen = {each.code for each in inhoud.berekeningen}
    everything = seen | {vraag.code for vraag in inhoud.vragen()}
    for stap in inhoud.stappen:
        yield from _looks_at(stap.als, seen, stap.code)
        for vraag in stap.vragen:
            yield from _looks_at(vraag.als, seen, vraag.code)
            seen.add(vraag.code)
    for berekening in inhoud.berekeningen:
        yield from _why_not_berekening(berekening, everything)


def _looks_at(voorwaarde: Voorwaarde | None, seen: set[str], code: str) -> Iterator[Refusal]:
    for test in voorwaarde.tests if voorwaarde else []:
        if test.vraag not in seen:
            reason = f"De voorwaarde kijkt naar “{test.vraag}”. Die vraag staat er niet vóór."
            yield Refusal("condition-looks-ahead", reason, code)


def _why_not_berekening(berekening: Berekening, known: set[str]) -> Iterator[Refusal]:
    if bool(berekening.formule) == bool(berekening.tabel):
        reason = f"Geef “{berekening.label}” een formule of een tabel."
        yield Refusal("calculation-without-way", reason, berekening.code)
    try:
        names = namen_in(berekening.formule) if berekening.formule else set()
    except Onbekend:
        yield Refusal("calculation-not-understood", f"Wij begrijpen deze formule niet: {berekening.formule}",
                      berekening.code)  # fmt: skip
        return
    names |= {test.vraag for row in berekening.tabel for test in row.als.tests}
    for name in sorted(names - known):
        yield Refusal("calculation-code-unknown", f"“{name}” is geen vraag of berekening.", berekening.code)


def _whole(inhoud: Formulierinhoud, zaak: Zaakkenmerken) -> Iterator[Refusal]:
    """What must be known of who asks, of what the zaak needs, and of what is paid."""
    told = {vraag.wie for vraag in inhoud.vragen()}
    visits = any(vraag.soort == Soort.AFSPRAAK for vraag in inhoud.vragen())
    if (visits or inhoud.inloggen != Inloggen.MOET) and not told & {Wie.ACHTERNAAM, Wie.BEDRIJFSNAAM}:
        yield Refusal("form-without-name", "Vraag naar de achternaam of de naam van het bedrijf.", "stappen")
    if inhoud.inloggen != Inloggen.MOET and not told & {Wie.EMAIL, Wie.TELEFOON, Wie.ADRES}:
        reason = "Vraag hoe u iemand kunt bereiken: met een e-mailadres, telefoonnummer of adres."
        yield Refusal("form-without-contact", reason, "stappen")
    for name in sorted(zaak.vereist - {vraag.eigenschap for vraag in inhoud.vragen()}):
        yield Refusal("form-eigenschap-missing", f"De zaak heeft “{name}” nodig. Zet die bij een vraag.", "stappen")
    betalen = inhoud.betalen
    if betalen and not betalen.bedrag[:1].isdigit() and betalen.bedrag not in {b.code for b in inhoud.berekeningen}:
        yield Refusal("price-unknown", "Vul een bedrag in, of de code van een berekening.", "betalen")
    if refusal := why_not_ask_to_sign(inhoud):
        yield refusal
    if inhoud.medetekenen and Wie.EMAIL not in told:
        reason = "Vraag ook het e-mailadres van wie het invult. Die hoort of de ander tekent."
        yield Refusal("first-without-address", reason, "stappen")
