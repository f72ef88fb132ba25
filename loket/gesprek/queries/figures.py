"""The figures of contacts by time, channel, team and product, each by its name."""

from collections.abc import Callable
from dataclasses import dataclass

from loket.kernel.text import MONTHS
from loket.klantcontacten.rules.outcome import Cell, Outcomes
from loket.klantcontacten.rules.outcome import by as figures_by
from loket.klantcontacten.rules.share import Share
from loket.organisatie.models import Channel
from loket.organisatie.queries import teams
from loket.producten.queries.lists import products_from_a_to_z


@dataclass(frozen=True, slots=True)
class Names:
    """By code. What is not there any more keeps its code, so that old figures stay readable."""

    teams: dict[str, str]
    products: dict[str, str]

    def channel(self, code: str) -> str:
        return str(Channel(code).label) if code in Channel.values else code or "Kanaal onbekend"

    def team(self, code: str) -> str:
        return self.teams.get(code, code or "Team onbekend")

    def product(self, slug: str) -> str:
        return self.products.get(slug, slug or "Zonder product")


def names() -> Names:
    return Names({row.code: row.name for row in teams()}, {row.slug: row.title for row in products_from_a_to_z()})


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    found: Outcomes


@dataclass(frozen=True, slots=True)
class Table:
    code: str
    title: str
    column: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Leak:
    """Who looked for this product on the website first, and asked us after all (S-95)."""

    name: str
    slug: str
    share: Share


def tables_of(cells: list[Cell], names: Names) -> list[Table]:
    """By time, channel, team and product."""
    by_time = [Row(_when(key), found) for key, found in figures_by(cells, lambda cell: f"{cell.when:%Y-%m-%d}")]
    return [
        Table("periode", "Per periode", "Wanneer", by_time),
        Table("kanaal", "Per kanaal", "Kanaal", _rows(cells, lambda cell: names.channel(cell.kanaal))),
        Table("team", "Per team", "Team", _rows(cells, lambda cell: names.team(cell.team))),
        Table("product", "Per product", "Product", _rows(cells, lambda cell: names.product(cell.product))),
    ]


def _rows(cells: list[Cell], name: Callable[[Cell], str]) -> list[Row]:
    return [Row(each, found) for each, found in figures_by(cells, name)]


def leaks_of(cells: list[Cell], names: Names) -> list[Leak]:
    """Of what was asked, the most often searched first."""
    rows = figures_by(cells, lambda cell: cell.product)
    leaks = [
        Leak(names.product(slug), slug if slug in names.products else "", found.searched)
        for slug, found in rows
        if found.searched.whole
    ]
    return sorted(leaks, key=lambda leak: (-leak.share.part, leak.name))


def _when(day: str) -> str:
    year, month, number = day.split("-")
    return f"vanaf {int(number)} {MONTHS[int(month) - 1]} {year}"
