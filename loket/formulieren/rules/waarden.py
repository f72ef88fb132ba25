"""What the answers come to: the value of a question or a calculation, and whether a condition holds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from loket.formulieren.rules.content import Berekening, Hoe, Test, Voorwaarde
from loket.formulieren.rules.formule import Onbekend, reken
from loket.formulieren.rules.vragen.datum import as_day
from loket.formulieren.rules.vragen.getal import as_number

TODAY = re.compile(r"vandaag(?:([+-])(\d{1,4}))?")


@dataclass
class Waarden:
    """Values by code. Answers are added while the journey goes on; calculations are made when they are asked for."""

    berekeningen: Mapping[str, Berekening]
    vandaag: date
    antwoorden: dict[str, str] = field(default_factory=dict)
    groepen: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    _busy: set[str] = field(default_factory=set)

    def van(self, code: str) -> str:
        """Empty when it was not answered, or cannot be calculated (yet)."""
        if code in self.antwoorden:
            return self.antwoorden[code]
        berekening = self.berekeningen.get(code)
        if berekening is None or code in self._busy:
            return ""
        self._busy.add(code)
        try:
            return self._made(berekening)
        finally:
            self._busy.discard(code)

    def geldt(self, voorwaarde: Voorwaarde | None) -> bool:
        if voorwaarde is None or not voorwaarde.tests:
            return True
        held = [self._holds(test) for test in voorwaarde.tests]
        return any(held) if voorwaarde.een else all(held)

    def _made(self, berekening: Berekening) -> str:
        if berekening.formule:
            try:
                return reken(berekening.formule, self.van, self.groepen, self.vandaag)
            except (Onbekend, ArithmeticError):
                return ""
        held = (row.dan for row in berekening.tabel if self.geldt(row.als))
        return next(held, berekening.anders)

    def _holds(self, test: Test) -> bool:
        value, wanted = self.van(test.vraag), self._moment(test.waarde)
        if test.hoe == Hoe.INGEVULD:
            return bool(value)
        if test.hoe == Hoe.LEEG:
            return not value
        if test.hoe == Hoe.BEVAT:
            return wanted in value.split(",")
        if test.hoe in (Hoe.IS, Hoe.IS_NIET):
            return _same(value, wanted) == (test.hoe == Hoe.IS)
        order = _order(value, wanted)
        return order is not None and (order > 0 if test.hoe == Hoe.MEER else order < 0)

    def _moment(self, text: str) -> str:
        """ "vandaag+28" is a day."""
        found = TODAY.fullmatch(text)
        if found is None:
            return text
        days = int(found[2] or 0) * (-1 if found[1] == "-" else 1)
        return (self.vandaag + timedelta(days)).isoformat()


def _same(value: str, wanted: str) -> bool:
    numbers = as_number(value), as_number(wanted)
    return numbers[0] == numbers[1] if None not in numbers else value == wanted


def _order(value: str, wanted: str) -> int | None:
    """Above, below or equal; None when they cannot be compared."""
    numbers = as_number(value), as_number(wanted)
    if numbers[0] is not None and numbers[1] is not None:
        return (numbers[0] > numbers[1]) - (numbers[0] < numbers[1])
    days = as_day(value), as_day(wanted)
    if days[0] is not None and days[1] is not None:
        return (days[0] > days[1]) - (days[0] < days[1])
    return None


def euro_cents(text: str) -> int | None:
    """What a calculated amount is in cents, rounded; None when there is none."""
    number = as_number(text)
    return None if number is None or number < 0 else int((number * 100).quantize(Decimal(1)))
