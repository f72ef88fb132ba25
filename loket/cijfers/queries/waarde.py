"""Figures of a period, from what was counted per day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from loket.cijfers.queries.indicator import Row, indicator
from loket.cijfers.queries.namen import Names, line_of_team
from loket.cijfers.rules.waarde import Waarde
from loket.kernel.counted_days import Period
from loket.kernel.sql import rows

TOTALS = """
    SELECT d.telling, sum(d.teller)::bigint, sum(d.noemer)::bigint FROM cijfers_dagcijfer d
    WHERE d.telling = ANY(%(tellingen)s::text[]) AND d.soort = %(soort)s AND d.waarde = ANY(%(waarden)s::text[])
        AND d.dag BETWEEN %(first)s::date AND %(last)s::date
    GROUP BY 1
"""
DIVIDED = """
    SELECT d.waarde, sum(d.teller)::bigint, sum(d.noemer)::bigint FROM cijfers_dagcijfer d
    WHERE d.telling = ANY(%(tellingen)s::text[]) AND d.soort = %(soort)s
        AND d.dag BETWEEN %(first)s::date AND %(last)s::date
    GROUP BY 1
"""
BY_STEP = """
    SELECT d.telling, date_trunc(%(step)s, d.dag::timestamp)::date, sum(d.teller)::bigint, sum(d.noemer)::bigint
    FROM cijfers_dagcijfer d
    WHERE d.telling = ANY(%(tellingen)s::text[]) AND d.soort = %(soort)s AND d.waarde = ANY(%(waarden)s::text[])
        AND d.dag BETWEEN %(first)s::date AND %(last)s::date
    GROUP BY 1, 2
"""
AFDELING = "afdeling"  # follows from the team, as the teams are divided now


@dataclass(frozen=True, slots=True)
class Part:
    """A figure of one channel, product, team …; `code` is what that is called in addresses."""

    code: str
    naam: str
    waarde: Waarde


def value(code: str, *, period: Period, by_dimension: str | None = None) -> Waarde | list[Part]:
    """A figure by the code of its indicator; divided, when it says by what. Raises KeyError for no indicator."""
    found = indicator(code)
    if found is None:
        raise KeyError(code)
    return parts(found, period, by_dimension) if by_dimension else totals([found], period)[code]


def totals(of: Iterable[Row], period: Period, *, soort: str = "", waarde: str = "") -> dict[str, Waarde]:
    """Of many indicators at once, of all or of one team, channel …: one statement."""
    asked = list(of)
    tellingen = sorted({telling for row in asked for telling in row.tellingen})
    given = {
        "tellingen": tellingen,
        "soort": soort,
        "waarden": _line(soort, waarde),
        "first": period.first,
        "last": period.last,
    }
    counted = {telling: (teller, noemer) for telling, teller, noemer in rows(TOTALS, given)}
    return {row.code: _added(row, (counted.get(telling, (0, 0)) for telling in row.tellingen)) for row in asked}


def parts(row: Row, period: Period, soort: str) -> list[Part]:
    """By name. `afdeling` adds up its teams; a team that ended stands with the team that follows it."""
    given = {"tellingen": list(row.tellingen), "soort": "team" if soort == AFDELING else soort}
    counted = rows(DIVIDED, given | {"first": period.first, "last": period.last})
    names = Names()
    found: dict[str, Waarde] = defaultdict(row.waarde)
    for code, teller, noemer in counted:
        key = names.afdeling_of(code) if soort == AFDELING else names.now(soort, code)
        found[key] = found[key] + row.waarde(teller, noemer)
    told = [Part(code, names.of(soort, code), waarde) for code, waarde in found.items()]
    return sorted(told, key=lambda part: part.naam.casefold())


def series(
    of: Iterable[Row], first: date, last: date, *, step: str = "month", soort: str = "", waarde: str = ""
) -> dict[str, dict[date, Waarde]]:
    """By the first day of each month (week, day) in which something was counted. One statement for all of them."""
    asked = list(of)
    tellingen = sorted({telling for row in asked for telling in row.tellingen})
    given = {
        "tellingen": tellingen,
        "soort": soort,
        "waarden": _line(soort, waarde),
        "step": step,
        "first": first,
        "last": last,
    }
    counted: dict[str, dict[date, tuple[int, int]]] = defaultdict(dict)
    for telling, day, teller, noemer in rows(BY_STEP, given):
        counted[telling][day] = (teller, noemer)
    found: dict[str, dict[date, Waarde]] = {}
    for row in asked:
        days = sorted({day for telling in row.tellingen for day in counted[telling]})
        found[row.code] = {day: _added(row, (counted[t].get(day, (0, 0)) for t in row.tellingen)) for day in days}
    return found


def _added(row: Row, pairs: Iterable[tuple[int, int]]) -> Waarde:
    told: Sequence[tuple[int, int]] = list(pairs)
    return row.waarde(sum(teller for teller, _ in told), sum(noemer for _, noemer in told))


def _line(soort: str, waarde: str) -> list[str]:
    """A team with those that it followed."""
    return line_of_team(waarde) if soort == "team" and waarde else [waarde]
