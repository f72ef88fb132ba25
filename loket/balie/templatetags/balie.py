"""How numbers and durations of the hall are written."""

from django import template

from loket.balie.rules.figures import minutes
from loket.balie.rules.label import spaced as as_read

register = template.Library()


@register.filter
def spaced(label: str) -> str:
    return as_read(label)


@register.filter
def mss(seconds: float | None) -> str:
    """194 is "3:14"."""
    return minutes(seconds)


@register.filter
def lower_first(words: str) -> str:
    """ "Gemeente Bergen" within a sentence."""
    return words[:1].lower() + words[1:]
