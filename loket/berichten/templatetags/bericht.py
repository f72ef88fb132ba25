"""What the texts of messages say: a moment or an amount that was told in Dutch, in the language of who reads it."""

from django import template

from loket.kernel.language import in_english, moment_here
from loket.kernel.text_in_english import amounts_in_english

register = template.Library()
register.filter("spoken", moment_here)


@register.filter
def amount(words: str) -> str:
    """ "€ 1.250,50", or "€1,250.50"."""
    return amounts_in_english(words) if in_english() else words
