"""How many products people can ask for online, month after month: from 37 to ever more (S-155)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loket.cijfers.rules.periode import last_of_month, months_back, name_of_month, short_month
from loket.formulieren.queries.online import online_on
from loket.producten.queries.figures import product_figures

MONTHS = 13  # a year ago too


@dataclass(frozen=True, slots=True)
class Online:
    """`months` are their first days, the last one is this month until today; `counts` belong to them."""

    products: int
    months: Sequence[date]
    counts: Sequence[int]

    @property
    def chart(self) -> list[tuple[str, float]]:
        told = zip(self.months, self.counts, strict=True)
        return [(f"{short_month(month)} {month:%y}", float(count)) for month, count in told]

    @property
    def words(self) -> str:
        return (
            f"Nu kan dit bij {self.counts[-1]} van {self.products} producten. "
            f"Aan het eind van {name_of_month(self.months[0])} kon het bij {self.counts[0]}."
        )


def online(today: date) -> Online:
    """Six statements."""
    months = months_back(today, MONTHS)
    counts = online_on([min(last_of_month(month), today) for month in months])
    return Online(product_figures().products, months, counts)
