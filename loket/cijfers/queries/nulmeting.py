"""The numbers of the report of 2011 beside those of now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils import timezone

from loket.cijfers.models import Meetgegeven
from loket.cijfers.queries.elders import of_others
from loket.cijfers.queries.indicator import Row, indicators
from loket.cijfers.queries.waarde import totals
from loket.cijfers.rules.nulmeting import Afgeleid, derived
from loket.cijfers.rules.waarde import Waarde, said
from loket.kernel.counted_days import Period


@dataclass(frozen=True, slots=True)
class Toen:
    """`nu` is the same figure of a later period; empty when it is not measured, or is shown to nobody."""

    code: str
    bij: str
    naam: str
    toen: str
    periode: str
    methode: str
    paragraaf: str
    nu: str
    indicator: str
    afgerond: bool


@dataclass(frozen=True, slots=True)
class Nulmeting:
    groups: Sequence[tuple[str, list[Toen]]]
    derived: Sequence[Afgeleid]
    notes: Sequence[str]


def nulmeting(reeks: str, period: Period) -> Nulmeting | None:
    """Then and now. None when there is no such report here. A fixed number of statements."""
    found = list(Meetgegeven.objects.filter(reeks=reeks).order_by("volgorde"))
    if not found:
        return None
    known = indicators(public=True)
    now, elders = totals(known.values(), period), of_others(period, timezone.localdate())
    rows = [_row(each, elders.get(each.code) or _now(each, known, now, period), known) for each in found]
    groups = [(bij, [row for row in rows if row.bij == bij]) for bij in dict.fromkeys(row.bij for row in rows)]
    notes = list(dict.fromkeys(each.methode for each in found if each.methode))
    return Nulmeting(groups, derived({each.code: each.waarde for each in found}), notes)


def all_then() -> dict[str, str]:
    """The same for all indicators at once, by code. One statement."""
    told: dict[str, str] = {}
    for each in Meetgegeven.objects.filter(indicator__isnull=False).order_by("volgorde"):
        if each.periode.isdecimal() and each.indicator_id and int(each.periode) <= 2011:
            told.setdefault(each.indicator_id, f"In {each.periode}: {_words(each)}.")
    return told


def _now(each: Meetgegeven, known: Mapping[str, Row], now: Mapping[str, Waarde], period: Period) -> str:
    code = each.indicator_id
    return known[code].shown(now[code], period.last) if code and code in known else ""


def _row(each: Meetgegeven, nu: str, known: Mapping[str, Row]) -> Toen:
    return Toen(
        code=each.code,
        bij=each.bij,
        naam=each.naam,
        toen=_words(each),
        periode=each.periode,
        methode=each.methode,
        paragraaf=each.paragraaf,
        nu=nu,
        indicator=each.indicator_id if each.indicator_id and each.indicator_id in known else "",
        afgerond=bool(each.afgerond),
    )


def _words(each: Meetgegeven) -> str:
    """ "bijna 44.000": the word of the report stays with its number."""
    return f"{each.afgerond} {said(Fraction(Decimal(each.waarde)), each.eenheid)}".strip()
