"""Lists of products: by subject, from A to Z, and what is new in them for other systems."""

from dataclasses import dataclass

from django.db.models import Q

from loket.producten.models import Onderwerp, Product


@dataclass(frozen=True, slots=True)
class OnderwerpRow:
    code: str
    label: str
    text: str
    label_en: str
    icon: str


@dataclass(frozen=True, slots=True)
class ProductRow:
    slug: str
    title: str
    task: str
    summary: str
    provider: str
    title_en: str
    summary_en: str


def onderwerpen() -> list[OnderwerpRow]:
    """In the order of the town."""
    return [OnderwerpRow(*values) for values in Onderwerp.objects.values_list(*OnderwerpRow.__slots__)]


def onderwerp(code: str) -> OnderwerpRow | None:
    found = Onderwerp.objects.filter(code=code).values_list(*OnderwerpRow.__slots__).first()
    return OnderwerpRow(*found) if found else None


def products_of(onderwerp: str) -> list[ProductRow]:
    """Those that have it as their own subject first, then those that people also look for here."""
    found = Product.objects.filter(onderwerpen__contains=[onderwerp]).order_by("title")
    rows = found.values_list("onderwerpen", *ProductRow.__slots__)
    return [ProductRow(*values) for _, *values in sorted(rows, key=lambda row: row[0][0] != onderwerp)]


def products_from_a_to_z(*, ours: bool = False) -> list[ProductRow]:
    """All of them by title; `ours` leaves out what other bodies do."""
    which = Q(provider="gemeente") if ours else Q()
    return [ProductRow(*values) for values in Product.objects.filter(which).values_list(*ProductRow.__slots__)]
