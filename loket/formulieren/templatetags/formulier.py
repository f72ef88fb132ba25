"""How a price is written."""

from decimal import Decimal

from django import template

from loket.producten.rules.product import euros

register = template.Library()


@register.filter
def euro(cents: int | None) -> str:
    """€ 12,50 of 1250 cents; nothing for nothing."""
    return euros(Decimal(cents) / 100) if cents is not None else ""
