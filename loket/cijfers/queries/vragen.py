"""What people ask, and by which channel: the pillars and the top of the board."""

from dataclasses import dataclass
from datetime import date

from loket.cijfers.queries.indicator import Row
from loket.cijfers.queries.namen import Names
from loket.cijfers.rules.niveau import BADGES
from loket.cijfers.rules.periode import last_of_month, months_back, short_month
from loket.cijfers.rules.waarde import Waarde, dutch
from loket.kernel.counted_days import Period
from loket.kernel.sql import rows
from loket.producten.models import Product

TELLING = "contacten"
SHOWN = 3  # channels by name; the others stand together
BY_MONTH = """
    SELECT date_trunc('month', d.dag::timestamp)::date, d.waarde, sum(d.teller)::bigint FROM cijfers_dagcijfer d
    WHERE d.telling = %(telling)s AND d.soort = 'kanaal' AND d.dag BETWEEN %(first)s::date AND %(last)s::date
        GROUP BY 1, 2
"""
TOP = """
    WITH top AS (
        SELECT d.waarde, sum(d.teller)::bigint AS vragen FROM cijfers_dagcijfer d
        WHERE d.telling = %(telling)s AND d.soort = 'product' AND d.waarde <> ''
            AND d.dag BETWEEN %(first)s::date AND %(last)s::date
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %(most)s::int
    )
    SELECT top.waarde, top.vragen, coalesce(sum(d.teller), 0)::bigint, coalesce(sum(d.noemer), 0)::bigint
    FROM top LEFT JOIN cijfers_dagcijfer d ON d.telling = ANY(%(tellingen)s::text[]) AND d.soort = 'product'
        AND d.waarde = top.waarde AND d.dag BETWEEN %(first)s::date AND %(last)s::date
    GROUP BY 1, 2 ORDER BY 2 DESC, 1
"""
Pillars = list[tuple[str, list[tuple[str, float]]]]


@dataclass(frozen=True, slots=True)
class TopVraag:
    """A product that many ask about; how often they were helped in one go, in words and in colour."""

    code: str
    naam: str
    aantal: int
    words: str
    badge: str


def per_channel(last: date, *, months: int = 6) -> Pillars:
    """Contacts of each month by channel, the largest channels by name. A month of nothing is nought. One statement."""
    asked = months_back(last, months)
    given = {"telling": TELLING, "first": asked[0], "last": last_of_month(asked[-1])}
    counted: dict[str, dict[date, int]] = {}
    for month, channel, number in rows(BY_MONTH, given):
        counted.setdefault(channel, {})[month] = number
    if not counted:
        return []
    largest = sorted(counted, key=lambda channel: (-sum(counted[channel].values()), channel))
    names = Names()
    groups = [(names.of("kanaal", channel), [channel]) for channel in largest[:SHOWN]]
    if others := largest[SHOWN:]:
        groups.append(("Andere", others))
    return [
        (
            short_month(month),
            [(name, float(sum(counted[each].get(month, 0) for each in channels))) for name, channels in groups],
        )
        for month in asked
    ]


def busiest(pillars: Pillars) -> str:
    """In words, for who does not see the pillars."""
    if not pillars:
        return ""
    month, layers = max(pillars, key=lambda pillar: sum(value for _, value in pillar[1]))
    return f"De drukste maand was {month}, met {dutch(int(sum(value for _, value in layers)))} contacten."


def top_questions(period: Period, in_one_go: Row | None, *, most: int = 5) -> list[TopVraag]:
    """The products that most contacts were about. Two statements."""
    told = {"telling": TELLING, "tellingen": list(in_one_go.tellingen) if in_one_go else [], "most": most}
    found = rows(TOP, {**told, "first": period.first, "last": period.last})
    titles = dict(Product.objects.filter(slug__in=[row[0] for row in found]).values_list("slug", "title"))
    return [
        _top(str(code), titles.get(str(code), str(code)), number, in_one_go, (teller, noemer), period)
        for code, number, teller, noemer in found
    ]


def _top(code: str, naam: str, number: int, row: Row | None, pair: tuple[int, int], period: Period) -> TopVraag:
    if row is None:
        return TopVraag(code, naam, number, Waarde().words, "")
    waarde = row.waarde(*pair)
    return TopVraag(code, naam, number, row.shown(waarde, period.last), BADGES[row.niveau(waarde, period.last)])
