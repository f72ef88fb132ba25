"""Days inside sentences, and places that are public: the filters `on_day`, `by_day`, `is_past`, `public_place`."""

from datetime import date, datetime

from django import template
from django.utils import timezone

from loket.kernel.text import local
from loket.meldingen.rules import public

register = template.Library()


@register.filter
def on_day(value: date | datetime) -> str:
    """ "vandaag", "gisteren", "op 23 november" """
    return public.on_day(_day(value), _day(timezone.now()))


@register.filter
def by_day(value: date | datetime) -> str:
    """ "vandaag", "uiterlijk morgen", "uiterlijk 27 november" """
    return public.by_day(_day(value), _day(timezone.now()))


@register.filter
def is_past(value: date) -> bool:
    return value < _day(timezone.now())


@register.filter
def public_place(address: str) -> str:
    """The street without its number."""
    return public.public_place(address)


def _day(value: date | datetime) -> date:
    return local(value).date() if isinstance(value, datetime) else value
