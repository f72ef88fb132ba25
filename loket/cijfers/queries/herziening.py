"""What was corrected after a month was frozen (S-85)."""

from dataclasses import dataclass
from datetime import date, datetime

from loket.cijfers.models import Momentopname
from loket.cijfers.queries.indicator import Row
from loket.cijfers.rules.periode import name_of_month
from loket.cijfers.rules.waarde import Waarde


@dataclass(frozen=True, slots=True)
class Revision:
    maand: date
    frozen: Waarde
    now: Waarde
    at: datetime

    @property
    def words(self) -> str:
        name = name_of_month(self.maand)
        return (
            f"{name[:1].upper()}{name[1:]} was {self.frozen.words} toen wij het vastlegden. Nu is het {self.now.words}."
        )


def revisions(row: Row, *, most: int = 12) -> list[Revision]:
    """The newest first; of the whole town. One statement."""
    found = Momentopname.objects.filter(indicator=row.code, soort="").order_by("-maand", "versie")
    by_month: dict[date, list[Momentopname]] = {}
    for each in found[: most * 5]:
        by_month.setdefault(each.maand, []).append(each)
    return [
        Revision(month, _value(row, versions[0]), _value(row, versions[-1]), versions[-1].vastgelegd_op)
        for month, versions in by_month.items()
        if len(versions) > 1
    ][:most]


def _value(row: Row, each: Momentopname) -> Waarde:
    return row.waarde(each.teller, each.noemer)
