"""Amounts of the law in a form: "norm:bijstand-alleen" stands for what holds on the day on which it is filled in."""

from collections.abc import Iterator, Mapping

from loket.formulieren.rules.content import Berekening, Formulierinhoud
from loket.formulieren.rules.content.struct import replace

PREFIX = "norm:"


def norms_in(inhoud: Formulierinhoud) -> set[str]:
    """The codes that its calculations name."""
    values = (value for each in inhoud.berekeningen for value in _values(each))
    return {value.removeprefix(PREFIX) for value in values if value.startswith(PREFIX)}


def with_norms(inhoud: Formulierinhoud, amounts: Mapping[str, str]) -> Formulierinhoud:
    """The same with the amounts in it; one that is not known (yet) gives nothing."""
    return replace(inhoud, berekeningen=[_filled(each, amounts) for each in inhoud.berekeningen])


def _values(each: Berekening) -> Iterator[str]:
    yield each.anders
    yield from (row.dan for row in each.tabel)


def _filled(each: Berekening, amounts: Mapping[str, str]) -> Berekening:
    rows = [replace(row, dan=_amount(row.dan, amounts)) for row in each.tabel]
    return replace(each, anders=_amount(each.anders, amounts), tabel=rows)


def _amount(value: str, amounts: Mapping[str, str]) -> str:
    return amounts.get(value.removeprefix(PREFIX), "") if value.startswith(PREFIX) else value
