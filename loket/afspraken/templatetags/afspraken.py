"""How templates write the time of an appointment."""

from datetime import datetime

from django import template

from loket.afspraken.queries.choice import time_in_address
from loket.afspraken.rules import wording
from loket.kernel.text import local

register = template.Library()


@register.filter
def in_address(at: datetime) -> str:
    return time_in_address(at)


@register.filter
def clock_words(at: datetime) -> str:
    return wording.clock_words(at)


@register.filter
def when_words_short(at: datetime) -> str:
    """ "ma 8 januari 10.00 uur"."""
    day, rest = wording.when_words(at, today=local(at).date()).split(" ", 1)
    return f"{day[:2]} {rest.replace(' om ', ' ')}"


@register.filter
def when_words(at: datetime) -> str:
    return wording.when_words(at)
