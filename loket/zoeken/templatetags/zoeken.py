"""Figures of search as people read them."""

from django import template

from loket.huisstijl.templatetags.huisstijl import number

register = template.Library()


@register.filter
def share(value: float | None) -> str:
    """0.953 is 95,3%."""
    return "n.v.t." if value is None else f"{number(value * 100, 1)}%"


@register.filter
def score(value: float | None) -> str:
    return "n.v.t." if value is None else number(value, 3)
