"""Formulas in the words of an editor: `aantal * 12,50 + min(dagen(begin; einde); 10)`.

Numbers have a comma, arguments a semicolon. Names are codes of questions and calculations; what is empty counts as 0.
"""

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from loket.formulieren.rules.vragen.datum import as_day
from loket.formulieren.rules.vragen.getal import as_number

LONGEST = 200
COMMA = re.compile(r"(?<=\d),(?=\d)")
FUNCTIONS = ("min", "max", "rond", "dagen", "leeftijd", "aantal", "som")
OPERATORS: dict[type, Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
}
Groepen = Mapping[str, Sequence[Mapping[str, Any]]]


class Onbekend(Exception):
    """This is no formula, or it needs an answer that is not there."""


def reken(formule: str, van: Callable[[str], str], groepen: Groepen, vandaag: date) -> str:
    """What it comes to, as text. Raises Onbekend, and ArithmeticError for a division by zero."""
    return _text(_Rekenaar(van, groepen, vandaag).number(_parsed(formule)))


def namen_in(formule: str) -> set[str]:
    """The codes that a formula asks for. Raises Onbekend."""
    nodes = list(ast.walk(_parsed(formule)))
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    return {node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in called} - {"vandaag"}


def _parsed(formule: str) -> ast.expr:
    if len(formule) > LONGEST:
        raise Onbekend("te lang")
    text = COMMA.sub(".", formule).replace(";", ",")
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise Onbekend("geen formule") from None


class _Rekenaar:
    """Walks through a formula. Only what is named here is understood."""

    def __init__(self, van: Callable[[str], str], groepen: Groepen, vandaag: date) -> None:
        self.van, self.groepen, self.vandaag = van, groepen, vandaag

    def number(self, node: ast.expr) -> Decimal:
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            return Decimal(str(node.value))
        if isinstance(node, ast.Name):
            return self._named(node.id)
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            return OPERATORS[type(node.op)](self.number(node.left), self.number(node.right))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -self.number(node.operand)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
            return self._called(node.func.id, node.args)
        raise Onbekend("dit kan niet in een formule")

    def _named(self, code: str) -> Decimal:
        text = self.van(code)
        number = as_number(text) if text else Decimal(0)
        if number is None:
            raise Onbekend(f"{code} is geen getal")
        return number

    def _called(self, name: str, args: list[ast.expr]) -> Decimal:
        if name in ("min", "max") and args:
            return (min if name == "min" else max)(self.number(arg) for arg in args)
        if name == "rond" and len(args) == 1:
            return self.number(args[0]).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if name == "dagen" and len(args) == 2:
            return Decimal((self._day(args[1]) - self._day(args[0])).days)
        if name == "leeftijd" and len(args) == 1:
            return Decimal(_years(self._day(args[0]), self.vandaag))
        if name == "aantal" and len(args) == 1 and isinstance(args[0], ast.Name):
            return self._count(args[0].id)
        if name == "som" and len(args) == 1 and isinstance(args[0], ast.Attribute):
            return self._sum(args[0])
        raise Onbekend(f"{name} bestaat niet")

    def _day(self, node: ast.expr) -> date:
        code = node.id if isinstance(node, ast.Name) else ""
        day = self.vandaag if code == "vandaag" else as_day(self.van(code))
        if day is None:
            raise Onbekend("geen datum")
        return day

    def _count(self, code: str) -> Decimal:
        """Members of a group, or choices that were ticked."""
        if code in self.groepen:
            return Decimal(len(self.groepen[code]))
        return Decimal(len([each for each in self.van(code).split(",") if each]))

    def _sum(self, node: ast.Attribute) -> Decimal:
        """Of one question, over the members of a group: `som(kramen.meters)`."""
        group = node.value.id if isinstance(node.value, ast.Name) else ""
        found = [as_number(str(member.get(node.attr) or "0")) for member in self.groepen.get(group, [])]
        return sum((each for each in found if each is not None), Decimal(0))


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _text(number: Decimal) -> str:
    """Without zeros at the end: at most six decimals."""
    text = f"{round(number, 6):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
