"""A board and a figure as rows of a table: what people download, and what machines read."""

from collections.abc import Iterator, Sequence

from loket.cijfers.models import Eenheid
from loket.cijfers.pages.sheet import Cell
from loket.cijfers.queries.bord import Card, Line
from loket.cijfers.queries.waarde import Part
from loket.cijfers.rules.waarde import Waarde
from loket.kernel.counted_days import Period

HEAD = ("code", "cijfer", "van", "tot en met", "waarde", "eenheid", "teller", "noemer", "norm", "oordeel", "definitie")


def board_rows(cards: Sequence[Card], period: Period) -> Iterator[Sequence[Cell]]:
    yield HEAD
    for card in cards:
        yield (
            *(card.row.code, card.row.naam, str(period.first), str(period.last), card.waarde.number),
            *(Eenheid(card.row.eenheid).label, *counts(card.waarde), card.norm, card.verdict, card.row.definitie),
        )


def figure_rows(line: Line, parts: Sequence[Part], soort: str) -> Iterator[Sequence[Cell]]:
    yield ("wat", "naam", "waarde", "teller", "noemer")
    for month, waarde in line.months:
        yield ("maand", f"{month:%Y-%m}", waarde.number, *counts(waarde))
    for part in parts:
        yield (soort, part.naam, part.waarde.number, *counts(part.waarde))


def counts(waarde: Waarde) -> tuple[Cell, Cell]:
    """Of too few nothing is told, also not how many."""
    return (None, None) if waarde.exact is None else (waarde.teller, waarde.noemer)
