"""Channel steering: what people could not find themselves, what that costs, and what changed after we did something."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from loket.cijfers.models import Sturing
from loket.cijfers.queries.indicator import Row, indicators
from loket.cijfers.queries.namen import Names
from loket.cijfers.queries.waarde import Part, parts, series
from loket.cijfers.rules.sturing import Shift, Vermijdbaar, digital_share
from loket.cijfers.rules.waarde import Waarde
from loket.kernel.counted_days import Period
from loket.kernel.sql import row, rows
from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.klantcontacten.permissions import VASTLEGGEN
from loket.programma.models import Maatregel

AROUND = timedelta(days=90)
SUMS = """
    SELECT d.telling, sum(d.teller)::bigint, sum(d.noemer)::bigint FROM cijfers_dagcijfer d
    WHERE d.telling IN ('vermijdbaar', 'vermijdbare-tijd') AND d.soort = ''
        AND d.dag BETWEEN %(first)s::date AND %(last)s::date GROUP BY 1
"""
USERS = """
    SELECT count(DISTINCT m.id), count(DISTINCT m.id) FILTER (WHERE EXISTS (
        SELECT FROM klantcontacten_klantcontact k WHERE k.medewerker_id = m.id
            AND k.plaatsgevonden_op >= %(since)s::timestamptz AND k.plaatsgevonden_op < %(until)s::timestamptz))
    FROM organisatie_medewerker m JOIN organisatie_functievervulling v ON v.medewerker_id = m.id
        JOIN organisatie_functie f ON f.id = v.functie_id
    WHERE m.is_active AND %(permission)s = ANY(f.permissions) AND v.first_day <= %(last)s::date
        AND (v.last_day IS NULL OR v.last_day >= %(first)s::date)
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


def users(period: Period) -> Waarde:
    """Who wrote down a contact, of all who have the right to (S-106)."""
    days = {"first": period.first, "last": period.last}
    moments = {"since": start_of_local_day(period.first), "until": end_of_local_day(period.last)}
    found = row(USERS, {**days, **moments, "permission": VASTLEGGEN})
    return Waarde(found[1], found[0]) if found else Waarde()


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
