"""How a price is written, and a day that was told in words."""

from decimal import Decimal

from django import template

from loket.kernel.language import in_english
from loket.kernel.text_in_english import moments_in_english
from loket.producten.rules.product import euros

register = template.Library()


@register.filter
def euro(cents: int | None) -> str:
    """€ 12,50 of 1250 cents; nothing for nothing."""
    return euros(Decimal(cents) / 100) if cents is not None else ""


@register.filter
def spoken(words: str) -> str:
    """A day or a time that was told in Dutch, in the language of this page."""
    return moments_in_english(words) if in_english() else words
