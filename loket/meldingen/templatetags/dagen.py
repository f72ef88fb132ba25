"""What pages of residents say of a melding: days in sentences, places that are public, words in two languages."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString

from loket.kernel.language import as_dutch, marked_here
from loket.kernel.text import local
from loket.meldingen.models import Category
from loket.meldingen.rules import public
from loket.meldingen.rules.own_words import own_words_here

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


@register.filter
def named(category: Category) -> SafeString | str:
    """The kind, as it is called in the language of the page."""
    return marked_here(category.name, category.name_en)


register.filter("dutch", as_dutch)


@register.filter
def own_words(text: str) -> str:
    """What the melder told, with what we put beside it in the language of the page."""
    return own_words_here(text)


@register.simple_tag
def said_by_staff(text: str, category: Category) -> SafeString | str:
    """What a colleague wrote when it was done; what the town says in English itself, in English."""
    same = text.strip() == category.done_words
    return marked_here(text, category.done_words_en if same else "")


def _day(value: date | datetime) -> date:
    return local(value).date() if isinstance(value, datetime) else value
