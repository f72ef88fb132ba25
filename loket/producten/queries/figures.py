"""How many products there are, and how many can be asked for online (S-37, S-38)."""

from dataclasses import dataclass

from loket.producten.models import Product, ProductFormulier, UplNaam


@dataclass(frozen=True, slots=True)
class ProductFigures:
    products: int
    digital: int
    of_others: int = 0

    @property
    def share(self) -> float:
        """Of the products of the town, the part that has a published form: from 0 to 1."""
        return self.digital / self.products if self.products else 0.0

    @property
    def percentage(self) -> float:
        return 100 * self.share


def product_figures() -> ProductFigures:
    ours = Product.objects.filter(provider="gemeente")
    with_form = ProductFormulier.objects.values("product")
    others = Product.objects.exclude(provider="gemeente").count()
    return ProductFigures(ours.count(), ours.filter(slug__in=with_form).count(), others)


def wrong_upl_names() -> list[tuple[str, str]]:
    """Products whose official name is not, or no longer, in the list: (slug, name)."""
    right = UplNaam.objects.filter(gone=False).values("name")
    return list(Product.objects.exclude(upl="").exclude(upl__in=right).values_list("slug", "upl"))


def missing_upl_names() -> list[str]:
    """Names of things that municipalities do for which this town has no product."""
    ours = Product.objects.values("upl")
    return list(UplNaam.objects.filter(gone=False, gemeente=True).exclude(name__in=ours).values_list("name", flat=True))
