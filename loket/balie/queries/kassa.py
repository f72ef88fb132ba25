"""What was paid at the counters: one receipt, the last one of a counter, and the money of a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, Sum

from loket.balie.models import Balie, Kassabon, Wijze
from loket.balie.rules.kassa import euros
from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.producten.models import Product
from loket.producten.rules.content import ProductContent
from loket.producten.rules.product import costs_on
from loket.redactie.rules.content import content_of

SHOWN = timedelta(minutes=10)  # how long a counter still shows the last receipt


@dataclass(frozen=True, slots=True)
class Prijs:
    """What something costs today, as the page of the product says."""

    label: str
    cents: int

    @property
    def words(self) -> str:
        return f"{self.label}: {euros(self.cents)}" if self.label else euros(self.cents)


@dataclass(frozen=True, slots=True)
class Kas:
    """The receipts of a day, with what must lie in the drawer and stand on the terminal."""

    bonnen: Sequence[Kassabon]
    cash: int
    pin: int
    given_back: int


def prijzen_of(product: Product | None, today: date) -> list[Prijs]:
    """What is paid for this product. No statement."""
    if product is None:
        return []
    costs = costs_on(content_of(product.content, ProductContent).costs, today)
    return [Prijs(cost.label, int(cost.amount * 100)) for cost in costs if cost.amount]


def kassabon(kassabon_id: UUID) -> Kassabon | None:
    return Kassabon.objects.select_related("volgnummer__balie", "medewerker").filter(id=kassabon_id).first()


def last_bon_of(balie: Balie, now: datetime) -> Kassabon | None:
    """The newest receipt of this counter, while the visitor may still be there."""
    recent = Kassabon.objects.filter(volgnummer__balie=balie, betaald_op__gt=now - SHOWN)
    return recent.order_by("-betaald_op").first()


def kas_of(day: date) -> Kas:
    """Two statements."""
    bonnen = Kassabon.objects.filter(betaald_op__gte=start_of_local_day(day), betaald_op__lt=end_of_local_day(day))
    kept = Q(teruggegeven_op=None)
    told = bonnen.aggregate(
        cash=Sum("bedrag_cent", filter=kept & Q(wijze=Wijze.CASH), default=0),
        pin=Sum("bedrag_cent", filter=kept & Q(wijze=Wijze.PIN), default=0),
        given_back=Sum("bedrag_cent", filter=~kept, default=0),
    )
    return Kas(list(bonnen.select_related("volgnummer__balie", "medewerker").order_by("betaald_op")), **told)
