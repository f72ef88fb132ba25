"""How templates write the time of an appointment."""

from datetime import UTC, datetime

from django import template

from loket.afspraken.queries.choice import FORMAT
from loket.afspraken.rules import wording

register = template.Library()


@register.filter
def in_address(at: datetime) -> str:
    return f"{at.astimezone(UTC):{FORMAT}}"


@register.filter
def clock_words(at: datetime) -> str:
    return wording.clock_words(at)


@register.filter
def when_words(at: datetime) -> str:
    return wording.when_words(at)
