"""How many products of the town people can ask for online, on any day (S-38, S-155)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeAlias

from django.utils import timezone

from loket.formulieren.models import Formulier, FormulierVersie
from loket.kernel.text import end_of_local_day
from loket.producten.models import Product, ProductFormulier
from loket.producten.rules.product import TOWN

Times: TypeAlias = tuple[str, datetime | None, datetime | None]  # a product: since, until


def online_on(days: Sequence[date]) -> list[int]:
    """At the end of each of these days, of the products that there are now. Three statements.

    A form of ours counts from the day that it was published until it was withdrawn; what another room offers has no
    such days, and counts on all of them.
    """
    ours = set(Product.objects.filter(provider=TOWN).values_list("slug", flat=True))
    offered = ProductFormulier.objects.exclude(formulier__in=Formulier.objects.values("slug"))
    always = ours & set(offered.values_list("product", flat=True))
    versies = FormulierVersie.objects.filter(published_at__isnull=False, formulier__product__in=ours)
    times = list(versies.values_list("formulier__product", "published_at", "withdrawn_at"))
    now = timezone.now()
    return [len(always | _there(times, min(end_of_local_day(day), now))) for day in days]


def _there(times: Sequence[Times], at: datetime) -> set[str]:
    return {product for product, since, until in times if since and since <= at and (until is None or until > at)}
