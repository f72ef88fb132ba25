"""The amounts of the law that hold, and all that were kept."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from loket.formulieren.models import Normbedrag
from loket.formulieren.rules.content import Formulierinhoud
from loket.formulieren.rules.normen import norms_in
from loket.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class NormRow:
    id: UUID
    code: str
    naam: str
    vanaf: date
    bedrag: Decimal
    bron: str
    gecontroleerd_op: datetime | None
    nakijken_op: date | None
    holds: bool
    overdue: bool


def amounts_on(codes: Collection[str], day: date) -> dict[str, str]:
    """Of each code the amount that holds on this day. One statement."""
    found = Normbedrag.objects.filter(code__in=codes, vanaf__lte=day).order_by("code", "-vanaf").distinct("code")
    return {code: str(bedrag) for code, bedrag in found.values_list("code", "bedrag")}


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a form reckoned with, for who reads its outcome. `since`: the oldest day; `sure`: all were compared with
    their source, and none should have been looked at by now.
    """

    since: date
    sources: tuple[str, ...]
    sure: bool


def amounts_told(codes: Collection[str], today: date) -> Amounts | None:
    """None for a form that reckons with no amount of the law. One statement, or none."""
    found = [row for row in normbedragen(today) if row.holds and row.code in codes] if codes else []
    if not found:
        return None
    sure = all(row.gecontroleerd_op and not row.overdue for row in found)
    return Amounts(min(row.vanaf for row in found), tuple(sorted({row.bron for row in found})), sure)


def overdue_norms(today: date) -> int:
    """How many amounts that hold should have been looked at by now. One statement."""
    return sum(row.overdue for row in normbedragen(today))


def why_not_norms(inhoud: Formulierinhoud, day: date) -> list[Refusal]:
    """An amount that a form names must hold on this day: else it would reckon with nothing."""
    codes = norms_in(inhoud)
    missing = sorted(codes - set(amounts_on(codes, day))) if codes else []
    return [
        Refusal("norm-unknown", f"Het bedrag “norm:{code}” staat nog niet bij Bedragen uit de wet.", "stappen")
        for code in missing
    ]


def normbedragen(today: date) -> list[NormRow]:
    """By code, the newest first. One statement."""
    rows, holds = [], set()
    for each in Normbedrag.objects.order_by("code", "-vanaf"):
        now = each.vanaf <= today and each.code not in holds
        if now:
            holds.add(each.code)
        told = (each.id, each.code, each.naam, each.vanaf, each.bedrag, each.bron, each.gecontroleerd_op)
        overdue = now and each.nakijken_op is not None and each.nakijken_op <= today
        rows.append(NormRow(*told, each.nakijken_op, now, overdue))
    return rows
