"""What stands behind a figure: the zaken, contacts, meldingen … that were counted, each only for who may see it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.cijfers.queries.bronnen import TELLINGEN
from loket.cijfers.queries.indicator import indicator
from loket.cijfers.queries.namen import Names, line_of_team
from loket.cijfers.queries.waarde import AFDELING
from loket.cijfers.rules.bron import DIVIDED_BY, Bron, Telling
from loket.cijfers.rules.periode import days_of
from loket.kernel.actor import Actor
from loket.kernel.counted_days import Period
from loket.kernel.sql import rows
from loket.organisatie.models import Team

MOST = 50


@dataclass(frozen=True, slots=True)
class Record:
    """`page` is the name of the address of its page; empty: it has none of its own."""

    id: UUID
    dag: date
    titel: str
    team: str
    page: str


@dataclass(frozen=True, slots=True)
class Behind:
    """The newest first. `hidden`: there are records that this person may not see one by one."""

    records: list[Record]
    more: bool
    hidden: bool


def behind(code: str, period: Period, dimension: tuple[str, str] | None, by: Actor, *, most: int = MOST) -> Behind:
    """Those that pull the figure down; of a count all of them. `dimension`: ("team", "kcc"). One or two statements for
    each source. Raises KeyError for no indicator.
    """
    found = indicator(code)
    if found is None:
        raise KeyError(code)
    told: list[Record] = []
    hidden = False
    for bron, telling in (TELLINGEN[name] for name in found.tellingen if name in TELLINGEN):
        seen = _listed(bron, telling, period, dimension, by, most)
        told += seen
        hidden = hidden or (not seen and _hides(bron, by))
    told.sort(key=lambda record: (record.dag, record.id), reverse=True)
    return Behind(told[:most], len(told) > most, hidden)


def _hides(bron: Bron, by: Actor) -> bool:
    """Whether this person sees less than all."""
    return bron.seen(by)[0] != "true"


def _listed(
    bron: Bron, telling: Telling, period: Period, dimension: tuple[str, str] | None, by: Actor, most: int
) -> list[Record]:
    seen, given = bron.seen(by)
    if seen == "false":
        return []
    divided, asked = _divided(bron, dimension)
    columns = (f"{bron.id} AS id", f"{bron.titel} AS titel")
    inner = bron.selected(f"{bron.within} AND {seen} AND {divided}", *columns, f"{bron.moment} AS moment")
    sql = f"""SELECT id, dag, titel, team FROM ({inner}) record
        WHERE {telling.listed} ORDER BY moment DESC LIMIT %(most)s::int"""
    values = {**bron.values(), **days_of(period.first, period.last), **given, **asked, "most": most + 1}
    return [Record(id, dag, titel, team, bron.page) for id, dag, titel, team in rows(sql, values)]


def _divided(bron: Bron, dimension: tuple[str, str] | None) -> tuple[str, dict[str, object]]:
    if dimension is None:
        return "true", {}
    soort, code = dimension
    if soort == AFDELING:
        names = Names()
        teams = [each for each in Team.objects.values_list("code", flat=True) if names.afdeling_of(each) == code]
        return f"{bron.team} = ANY(%(in_teams)s::text[])", {"in_teams": teams}
    if soort not in DIVIDED_BY:
        return "true", {}
    chosen = line_of_team(code) if soort == "team" and code else [code]
    return f"{getattr(bron, soort)} = ANY(%(chosen)s::text[])", {"chosen": chosen}
