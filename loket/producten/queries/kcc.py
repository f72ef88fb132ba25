"""What the contact centre may do with a product (S-157)."""

from loket.producten.models import Product
from loket.producten.rules.content import Level


def level_of_product(slug: str) -> Level | None:
    """None when there is no such product now."""
    level = Product.objects.filter(slug=slug).values_list("kcc_level", flat=True).first() if slug else None
    return None if level is None else Level(level)
