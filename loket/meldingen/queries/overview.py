"""How meldingen are arranged, for who arranges them: the kinds, the routes, and what follows from both."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loket.gebied import queries as gebied
from loket.meldingen.models import Category, CategoryGroup, Route
from loket.meldingen.queries.arrangement import route_lines
from loket.meldingen.rules.routing import RouteLine, team_for
from loket.meldingen.rules.suggest import CategoryIndex
from loket.organisatie import queries as organisatie


@dataclass(frozen=True, slots=True)
class KindRow:
    code: str
    name: str
    group: str
    norm_days: int
    urgent: bool
    terms: int
    in_use: bool


@dataclass(frozen=True, slots=True)
class RouteRow:
    id: int
    what: str
    where: str
    team: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Which team gets it there; `own` when a line names exactly this."""

    team: str
    what: str
    wijk: str
    own: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    label: str
    cells: list[Cell]


def kind_rows(*, today: date) -> list[KindRow]:
    rows = Category.objects.select_related("group").order_by("group__position", "name")
    in_use = set(Category.objects.active_on(today).values_list("code", flat=True))
    return [
        KindRow(
            row.code,
            row.name,
            row.group.name,
            row.norm_days,
            row.urgent,
            len(row.terms),
            row.code in in_use,
        )
        for row in rows
    ]


def kind(code: str) -> Category:
    """Raises Category.DoesNotExist."""
    return Category.objects.select_related("group").get(code=code)


def suggested_with(code: str, *, name: str, terms: Sequence[str], typed: str) -> list[str]:
    """The kinds that would be found for these words if this kind had this name and these terms; the best first."""
    rows = {row.code: row for row in Category.objects.all()}
    rows[code] = Category(code=code, name=name, terms=list(terms))
    found = CategoryIndex.of(rows.values()).suggest(typed)
    return [rows[one.code].name for one in found]


def route_rows() -> list[RouteRow]:
    rows = Route.objects.select_related("group", "category__group", "wijk", "team")
    lines = sorted(rows, key=lambda row: (_position(row), row.category.name if row.category else "", _wijk(row)))
    return [RouteRow(row.id, _what(row), _wijk(row) or "Overal", row.team.name) for row in lines]


def team_by_route(*, category: str, wijk: str) -> str:
    """The name of the team that would get this kind in this wijk; empty when the kind is unknown."""
    found = Category.objects.filter(code=category).first()
    if found is None:
        return ""
    code = team_for(route_lines(), category=found.code, group=found.group_id, wijk=wijk or None)
    return {team.code: team.name for team in organisatie.teams()}.get(code, code)


def matrix() -> tuple[list[str], list[MatrixRow]]:
    """The wijken, and for each group and each kind with a line of its own the team in each wijk."""
    wijken, lines = gebied.wijken(), route_lines()
    teams = {team.code: team.name for team in organisatie.teams()}
    rows = [
        MatrixRow(label, [_cell(lines, teams, what, group, kind, wijk.code) for wijk in wijken])
        for label, what, group, kind in _row_heads({line.category for line in lines if line.category})
    ]
    return [wijk.name for wijk in wijken], rows


def _row_heads(own_line: set[str]) -> list[tuple[str, str, str, str | None]]:
    kinds = list(Category.objects.filter(code__in=own_line).order_by("name"))
    heads: list[tuple[str, str, str, str | None]] = []
    for group in CategoryGroup.objects.order_by("position"):
        heads.append((f"Alles van {group.name}", f"groep:{group.code}", group.code, None))
        heads += [(k.name, f"soort:{k.code}", group.code, k.code) for k in kinds if k.group_id == group.code]
    return heads


def _cell(lines: list[RouteLine], teams: dict[str, str], what: str, group: str, kind: str | None, wijk: str) -> Cell:
    code = team_for(lines, category=kind or "", group=group, wijk=wijk)
    own = any((line.group, line.category, line.wijk) == (None if kind else group, kind, wijk) for line in lines)
    return Cell(teams.get(code, code), what, wijk, own)


def _what(row: Route) -> str:
    return row.category.name if row.category else f"Alles van {row.group.name}" if row.group else "Alles"


def _wijk(row: Route) -> str:
    return row.wijk.name if row.wijk else ""


def _position(row: Route) -> tuple[int, bool]:
    group = row.category.group if row.category else row.group
    return (group.position if group else 0, row.category is not None)
