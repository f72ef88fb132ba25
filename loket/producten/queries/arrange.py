"""For who arranges products: subjects and other bodies, each with how many products it has."""

from collections import Counter
from dataclasses import dataclass

from loket.producten.models import Instantie, Onderwerp, Product, Ring


@dataclass(frozen=True, slots=True)
class ArrangedRow:
    code: str
    label: str
    detail: str
    products: int


def subjects_with_products() -> list[ArrangedRow]:
    """In the order of the website."""
    counted = Counter(code for codes in Product.objects.values_list("onderwerpen", flat=True) for code in codes)
    rows = Onderwerp.objects.values_list("code", "label", "label_en")
    return [ArrangedRow(code, label, english, counted[code]) for code, label, english in rows]


def bodies_with_products() -> list[ArrangedRow]:
    counted = Counter(Product.objects.values_list("provider", flat=True))
    rows = Instantie.objects.values_list("code", "name", "ring")
    return [ArrangedRow(code, name, Ring(ring).label, counted[code]) for code, name, ring in rows]


def icons_in_use() -> list[str]:
    return list(Onderwerp.objects.exclude(icon="").order_by("icon").values_list("icon", flat=True).distinct())
