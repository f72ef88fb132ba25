"""Channel steering: what people could not find themselves, what that costs, and what changed after we did something."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from loket.cijfers.models import Sturing, Voorkeur
from loket.cijfers.queries.indicator import Row, indicators
from loket.cijfers.queries.namen import Names
from loket.cijfers.queries.waarde import Part, parts, series
from loket.cijfers.rules.sturing import Shift, Vermijdbaar, digital_share
from loket.cijfers.rules.waarde import Waarde
from loket.kernel.counted_days import Period
from loket.kernel.sql import rows
from loket.programma.models import Maatregel

AROUND = timedelta(days=90)
SUMS = """
    SELECT d.telling, sum(d.teller)::bigint, sum(d.noemer)::bigint FROM cijfers_dagcijfer d
    WHERE d.telling IN ('vermijdbaar', 'vermijdbare-tijd') AND d.soort = ''
        AND d.dag BETWEEN %(first)s::date AND %(last)s::date GROUP BY 1
"""
DIGITAL = """
    SELECT d.waarde, sum(d.teller)::bigint, sum(d.noemer)::bigint FROM cijfers_dagcijfer d
    WHERE d.telling = 'aanvragen-digitaal' AND d.soort = 'product' AND d.waarde = ANY(%(products)s::text[])
        AND d.dag BETWEEN %(first)s::date AND %(last)s::date GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """What we did for a product, and the share of its digital requests before and after."""

    product: str
    wat: str
    vanaf: date
    shift: Shift
    maatregel: UUID | None
    maatregel_titel: str


def leaks(period: Period, *, most: int = 20) -> list[Part]:
    """Per product: who searched on the website first, of whom we asked that (S-95). The most people first."""
    found = indicators().get("eerst-gezocht")
    told = parts(found, period, "product") if found else []
    return sorted(told, key=lambda part: (-part.waarde.teller, part.naam))[:most]


def avoidable(period: Period) -> Vermijdbaar:
    """How many contacts, and how long they took together (S-96)."""
    counted = {telling: (a, b) for telling, a, b in rows(SUMS, {"first": period.first, "last": period.last})}
    seconds, timed = counted.get("vermijdbare-tijd", (0, 0))
    return Vermijdbaar(counted.get("vermijdbaar", (0, 0))[0], seconds, timed)


@dataclass(frozen=True, slots=True)
class Volgorde:
    """In which order we hope that people come, and how many of the requests came by the website now."""

    product: str
    kanalen: list[str]
    digitaal: Waarde


def voorkeuren(period: Period) -> list[Volgorde]:
    """By the name of the product. Three statements."""
    found = dict(Voorkeur.objects.values_list("product", "kanalen"))
    given = {"products": list(found), "first": period.first, "last": period.last}
    digital = {product: Waarde(teller, noemer) for product, teller, noemer in rows(DIGITAL, given)}
    names = Names()
    told = [
        Volgorde(
            names.of("product", product),
            [names.of("kanaal", each) for each in kanalen],
            digital.get(product, Waarde()),
        )
        for product, kanalen in found.items()
    ]
    return sorted(told, key=lambda each: each.product.casefold())


def shifts(today: date) -> Sequence[Verschuiving]:
    """The newest first: ninety days before and up to ninety days after. Two statements for each."""
    found = indicators().get("aanvragen-digitaal")
    if found is None:
        return []
    noted = list(Sturing.objects.order_by("-vanaf")[:20])
    titles = dict(Maatregel.objects.filter(uuid__in=[each.maatregel for each in noted]).values_list("uuid", "title"))
    names = Names()
    return [
        Verschuiving(
            product=names.of("product", each.product),
            wat=each.wat,
            vanaf=each.vanaf,
            shift=_shift(found, each, today),
            maatregel=each.maatregel if each.maatregel in titles else None,
            maatregel_titel=titles.get(each.maatregel, "") if each.maatregel else "",
        )
        for each in noted
    ]


def _shift(found: Row, each: Sturing, today: date) -> Shift:
    before = _share(found, each.product, each.vanaf - AROUND, each.vanaf - timedelta(days=1))
    after = _share(found, each.product, each.vanaf, min(today, each.vanaf + AROUND))
    return digital_share(before, after)


def _share(found: Row, product: str, first: date, last: date) -> Waarde:
    days = series([found], first, last, step="day", soort="product", waarde=product)[found.code]
    return sum(days.values(), found.waarde())
