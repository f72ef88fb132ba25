"""One product or answer with all that its page shows."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from loket.producten.models import Instantie, Onderwerp, Product, ProductFormulier, Ring, Vraag
from loket.producten.queries.lists import ProductRow
from loket.producten.rules.content import Channel, Cost, ProductContent, VraagContent
from loket.producten.rules.product import TOWN, cost_words, costs_on, first_action
from loket.redactie.rules.content import content_of


@dataclass(frozen=True, slots=True)
class InstantieRow:
    code: str
    name: str
    what: str
    url: str
    phone: str
    where: str
    how: str
    ring: str

    @property
    def is_partner(self) -> bool:
        return self.ring == Ring.PARTNER

    @property
    def is_government(self) -> bool:
        return self.ring == Ring.GOVERNMENT


@dataclass(frozen=True, slots=True)
class VraagRow:
    slug: str
    question: str


@dataclass(frozen=True, slots=True)
class Formulier:
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class ProductView:
    slug: str
    content: ProductContent
    published_at: datetime
    reviewed_on: date
    costs: list[Cost]  # of today
    cost_words: str
    onderwerp: tuple[str, str]  # code and label of its own subject
    instantie: InstantieRow | None  # the other body that does it
    formulieren: list[Formulier]
    related: list[ProductRow]
    vragen: list[VraagRow]

    @property
    def action(self) -> Formulier | Channel | None:
        """The one button: our own form, or else the first way that leads somewhere."""
        return self.formulieren[0] if self.formulieren else first_action(self.content)

    @property
    def digital(self) -> bool:
        return bool(self.formulieren)


def product(slug: str, *, today: date) -> ProductView | None:
    """None when there is no such product now."""
    row = Product.objects.filter(slug=slug).first()
    if row is None:
        return None
    content = content_of(row.content, ProductContent)
    return product_telling(slug, content, published_at=row.published_at, reviewed_on=row.reviewed_on, today=today)


def product_telling(
    slug: str, content: ProductContent, *, published_at: datetime, reviewed_on: date, today: date
) -> ProductView:
    """With these words, whether they are published or not."""
    costs = costs_on(content.costs, today)
    return ProductView(
        slug=slug,
        content=content,
        published_at=published_at,
        reviewed_on=reviewed_on,
        costs=costs,
        cost_words=cost_words(costs),
        onderwerp=_onderwerp(content.subject),
        instantie=None if content.provider == TOWN else instantie(content.provider),
        formulieren=_formulieren(slug),
        related=_related(content.related),
        vragen=[
            VraagRow(*told)
            for told in Vraag.objects.filter(product=slug, staff_only=False).values_list("slug", "question")
        ],
    )


def _formulieren(product: str) -> list[Formulier]:
    """The one that has the name of the product first: that is the button. What else one can do with it follows."""
    offered = ProductFormulier.objects.filter(product=product).annotate(other=~Q(formulier=product))
    return [Formulier(*told) for told in offered.order_by("other", "id").values_list("url", "label")]


def instantie(code: str) -> InstantieRow | None:
    found = Instantie.objects.filter(code=code).values_list(*InstantieRow.__slots__).first()
    return InstantieRow(*found) if found else None


@dataclass(frozen=True, slots=True)
class VraagView:
    slug: str
    content: VraagContent
    reviewed_on: date
    product: ProductRow | None


def vraag(slug: str, *, staff: bool = False) -> VraagView | None:
    """A question that only staff may read is not there for others."""
    row = Vraag.objects.filter(slug=slug).first()
    if row is None or (row.staff_only and not staff):
        return None
    return vraag_telling(slug, content_of(row.content, VraagContent), reviewed_on=row.reviewed_on)


def vraag_telling(slug: str, content: VraagContent, *, reviewed_on: date) -> VraagView:
    """With these words, whether they are published or not."""
    return VraagView(slug, content, reviewed_on, next(iter(_related([content.product])), None))


def _onderwerp(code: str) -> tuple[str, str]:
    return code, Onderwerp.objects.filter(code=code).values_list("label", flat=True).first() or ""


def _related(slugs: list[str]) -> list[ProductRow]:
    """In the order that the editor chose; one that is not there now is left out."""
    found = Product.objects.filter(slug__in=slugs).values_list(*ProductRow.__slots__)
    rows = {row.slug: row for row in (ProductRow(*told) for told in found)}
    return [rows[slug] for slug in slugs if slug in rows]
