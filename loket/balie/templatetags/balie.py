"""How numbers and durations of the hall are written."""

from django import template

from loket.balie.rules.figures import minutes
from loket.balie.rules.kassa import euros as as_euros
from loket.balie.rules.label import spaced as as_read

register = template.Library()


@register.filter
def spaced(label: str) -> str:
    return as_read(label)


@register.filter
def mss(seconds: float | str | None) -> str:
    """194 is "3:14"; what is not there is an empty word in a template."""
    return minutes(seconds if isinstance(seconds, int | float) else None)


@register.filter
def euros(cents: int | None) -> str:
    return as_euros(cents or 0)


@register.filter
def lower_first(words: str) -> str:
    """ "Gemeente Bergen" within a sentence."""
    return words[:1].lower() + words[1:]
