"""The journey: which steps and questions are asked, and where one is. Computed from the answers; nothing is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from loket.formulieren.rules.content import Formulierinhoud, Stap, Vraag
from loket.formulieren.rules.vragen import Fout, fouten_van, is_groep, soort_van
from loket.formulieren.rules.waarden import Waarden, euro_cents

Antwoorden = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Halte:
    """A step on the way: what is asked, what is known already, and what is not right yet."""

    stap: Stap
    vragen: tuple[Vraag, ...]
    bekend: tuple[Vraag, ...]
    fouten: Mapping[str, Fout]
    beantwoord: bool

    @property
    def klaar(self) -> bool:
        return self.beantwoord and not self.fouten


@dataclass(frozen=True)
class Reis:
    """`antwoorden` holds what counts: of questions that are not asked, or not any more, there is nothing."""

    haltes: tuple[Halte, ...]
    antwoorden: Mapping[str, Any]
    waarden: Waarden = field(repr=False)
    bedrag_cent: int | None = None

    def halte(self, code: str) -> Halte | None:
        return next((halte for halte in self.haltes if halte.stap.code == code), None)

    @property
    def volgende(self) -> Halte | None:
        """Where the next open question is; None when everything is answered."""
        return next((halte for halte in self.haltes if not halte.klaar), None)

    @property
    def klaar(self) -> bool:
        return self.volgende is None

    def may_be_at(self, code: str) -> bool:
        """Everything before it is answered."""
        for halte in self.haltes:
            if halte.stap.code == code:
                return True
            if not halte.klaar:
                return False
        return False

    def before(self, code: str) -> Halte | None:
        """The step before this one; the last when all were done."""
        codes = [halte.stap.code for halte in self.haltes]
        place = codes.index(code) if code in codes else len(codes)
        return self.haltes[place - 1] if place else None

    def after(self, code: str) -> Halte | None:
        """The first after this one that is asked; then the summary."""
        codes = [halte.stap.code for halte in self.haltes]
        later = self.haltes[codes.index(code) + 1 :] if code in codes else self.haltes
        return next(iter(later), None)


def reis(inhoud: Formulierinhoud, antwoorden: Antwoorden, bekend: Antwoorden, vandaag: date) -> Reis:
    """The way through this form with these answers. What is `bekend` is not asked."""
    waarden = Waarden({each.code: each for each in inhoud.berekeningen}, vandaag)
    tellen: dict[str, Any] = {}
    haltes: list[Halte] = []
    for stap in inhoud.stappen:
        if waarden.geldt(stap.als) and (halte := _halte(stap, antwoorden, bekend, waarden, tellen)):
            haltes.append(halte)
    return Reis(tuple(haltes), tellen, waarden, _bedrag(inhoud, waarden))


def _halte(
    stap: Stap, antwoorden: Antwoorden, bekend: Antwoorden, waarden: Waarden, tellen: dict[str, Any]
) -> Halte | None:
    """A question may follow from one above it on the same step. A step without a question to ask is no step."""
    asked: list[Vraag] = []
    known: list[Vraag] = []
    fouten: dict[str, Fout] = {}
    beantwoord = True
    for vraag in stap.vragen:
        if not waarden.geldt(vraag.als):
            continue
        is_known = vraag.code in bekend
        antwoord = bekend[vraag.code] if is_known else antwoorden.get(vraag.code, soort_van(vraag).leeg)
        (known if is_known else asked).append(vraag)
        beantwoord = beantwoord and (is_known or vraag.code in antwoorden)
        fouten |= {} if is_known else fouten_van(vraag, antwoord, waarden.vandaag)
        _count(vraag, antwoord, waarden, tellen)
    return Halte(stap, tuple(asked), tuple(known), fouten, beantwoord) if asked else None


def _count(vraag: Vraag, antwoord: Any, waarden: Waarden, tellen: dict[str, Any]) -> None:
    tellen[vraag.code] = antwoord
    waarden.antwoorden[vraag.code] = soort_van(vraag).waarde(vraag, antwoord) if antwoord else ""
    if is_groep(vraag):
        waarden.groepen[vraag.code] = antwoord or []


def _bedrag(inhoud: Formulierinhoud, waarden: Waarden) -> int | None:
    """In cents: an amount that stands in the form, or one that a calculation made. Nothing is asked for € 0."""
    if inhoud.betalen is None:
        return None
    told = inhoud.betalen.bedrag
    text = told.replace(",", ".") if told[:1].isdigit() else waarden.van(told)
    return euro_cents(text) or None
